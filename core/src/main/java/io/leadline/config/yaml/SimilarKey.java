package io.leadline.config.yaml;

import java.util.Collection;
import java.util.Locale;

/** Finds the key or name that somebody most likely meant. */
public final class SimilarKey {
    private SimilarKey() {}

    /**
     * The nearest name, without regard to case, hyphens and underscores.
     *
     * @param key what somebody wrote
     * @param names what there is
     * @return the name, or "" if none is near enough to be worth a hint
     */
    public static String of(String key, Collection<String> names) {
        String best = "";
        int least = Math.max(1, key.length() / 3) + 1;
        for (String name : names) {
            if (Math.abs(name.length() - key.length()) < least) {
                int distance = distance(key, name);
                if (distance < least) {
                    least = distance;
                    best = name;
                }
            }
        }
        return best;
    }

    /** Letters to insert, delete or replace, without regard to case, hyphens and underscores. */
    private static int distance(String from, String to) {
        String a = plain(from);
        String b = plain(to);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
