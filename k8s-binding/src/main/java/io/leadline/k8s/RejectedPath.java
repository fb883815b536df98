package io.leadline.k8s;

/**
 * A request that the server refuses whatever metrics there are.
 *
 * @param text the path as it was given
 * @param status what the server answers
 */
public record RejectedPath(String text, ApiStatus status) implements ApiPath {
    @Override
    public String toString() {
        return text;
    }
}
