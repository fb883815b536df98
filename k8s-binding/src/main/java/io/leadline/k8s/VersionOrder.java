package io.leadline.k8s;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which Kubernetes prefers versions that nobody ranked, as it serves those of custom resources: stable
 * before beta before alpha, then the higher number (k8s.io/apimachinery v0.30.0, pkg/version/helpers.go).
 */
final class VersionOrder implements Comparator<String> {
    private static final Pattern VERSION = Pattern.compile("v([0-9]{1,9})(?:(alpha|beta)([0-9]{1,9}))?");
    private static final Comparator<ApiVersion> BY_NAME = Comparator.comparing(ApiVersion::name, new VersionOrder());

    /** The groups, with the versions sorted where no preferred one is known. */
    static List<ApiGroup> applied(List<ApiGroup> groups) {
        return ApiGroups.merged(List.of(), groups).stream()
                .map(group -> group.preferred().isPresent()
                        ? group
                        : new ApiGroup(
                                group.name(),
                                group.preferred(),
                                group.versions().stream().sorted(BY_NAME).toList()))
                .toList();
    }

    @Override
    public int compare(String left, String right) {
        Matcher first = VERSION.matcher(left);
        Matcher second = VERSION.matcher(right);
        boolean ranked = first.matches();
        if (ranked != second.matches()) {
            return ranked ? -1 : 1;
        }
        if (!ranked) {
            return left.compareTo(right);
        }
        int byStability = Integer.compare(stability(second), stability(first));
        int byMajor = Integer.compare(number(second, 1), number(first, 1));
        int byMinor = Integer.compare(number(second, 3), number(first, 3));
        return byStability != 0 ? byStability : byMajor != 0 ? byMajor : byMinor;
    }

    private static int stability(Matcher version) {
        String label = version.group(2);
        if (label == null) {
            return 2;
        }
        return label.equals("beta") ? 1 : 0;
    }

    private static int number(Matcher version, int group) {
        String digits = version.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
