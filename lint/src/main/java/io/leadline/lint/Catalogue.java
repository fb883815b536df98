package io.leadline.lint;

import io.leadline.config.yaml.SimilarKey;
import io.leadline.diagnostic.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The checks that there are. Immutable and thread-safe. */
public final class Catalogue {
    private static final int SIMILAR = 3;

    private final List<Check> checks;
    private final Map<String, Check> byName;

    private Catalogue(List<Check> checks, Map<String, Check> byName) {
        this.checks = checks;
        this.byName = byName;
    }

    /**
     * Leadline's own checks and those of every other {@link CheckProvider} that is found.
     *
     * @return a catalogue of all of them
     * @throws IllegalArgumentException if two checks have the same code or title
     */
    public static Catalogue standard() {
        List<Check> all = new ArrayList<>();
        ServiceLoader.load(CheckProvider.class).forEach(provider -> all.addAll(provider.checks()));
        return of(all);
    }

    /**
     * A catalogue of some checks.
     *
     * @param checks in any order
     * @return the catalogue
     * @throws IllegalArgumentException if two checks have the same code or title
     */
    public static Catalogue of(List<Check> checks) {
        Map<Code, Check> sorted = new TreeMap<>();
        Map<String, Check> byName = new HashMap<>();
        for (Check check : checks) {
            Code code = check.code();
            sorted.put(code, check);
            if (byName.put(code.id(), check) != null || byName.put(code.title(), check) != null) {
                throw new IllegalArgumentException("two checks are called " + code + " or " + code.title());
            }
        }
        return new Catalogue(List.copyOf(sorted.values()), byName);
    }

    /**
     * All checks.
     *
     * @return the checks in the order of their codes
     */
    public List<Check> checks() {
        return checks;
    }

    /**
     * A check by what people call it.
     *
     * @param name id or title of its code: {@code PA401} or {@code name-expands-to-empty}
     * @return the check, or empty if there is none
     */
    public Optional<Check> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * What somebody may have meant who asked for a check that there is not.
     *
     * @param name what was asked for
     * @return up to three checks, the likeliest one first
     */
    public List<Check> similar(String name) {
        String part = name.strip().toLowerCase(Locale.ROOT);
        Set<String> names = new TreeSet<>(byName.keySet());
        List<String> near = new ArrayList<>();
        for (String next = SimilarKey.of(part, names); !next.isEmpty(); next = SimilarKey.of(part, names)) {
            near.add(next);
            names.remove(next);
        }
        near.sort(Comparator.comparingInt((String found) -> common(found.toLowerCase(Locale.ROOT), part))
                .reversed());
        if (!part.isEmpty()) {
            names.stream().filter(title -> title.contains(part)).forEach(near::add);
        }
        return near.stream().map(byName::get).distinct().limit(SIMILAR).toList();
    }

    /** How many letters two names begin with. */
    private static int common(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return length;
    }

    /**
     * What to say to somebody who named a check that there is not.
     *
     * @param name what was written
     * @return a way out: a similar name, if there is one
     */
    public String inPlaceOf(String name) {
        return similar(name).stream()
                .findFirst()
                .map(Check::code)
                .map(code -> "there is a check with a similar name: `" + code + "`, `" + code.title() + "`")
                .orElse("name a check by its code, such as `PA206`, or by its title");
    }
}
