package io.leadline.k8s;

import io.leadline.association.GroupResource;
import io.leadline.association.ResourceScope;
import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Diagnostic;
import io.leadline.source.SourceText;
import io.leadline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what {@code kubectl api-resources} prints, with any of its options. A row is understood from its one word that
 * is {@code true} or {@code false}: the version stands before it and the kind behind it, whatever optional columns
 * there are. Clients before 1.20 print the group instead of the version, and nothing for the core group; then the
 * header tells where the column is.
 */
final class ApiResourceTable {
    private static final Pattern VERSION = Pattern.compile("v[0-9]+((alpha|beta)[0-9]+)?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int SHOWN_PROBLEMS = 20;

    private final SourceText source;
    private final List<Diagnostic> diagnostics;
    private final List<ApiGroup> groups = new ArrayList<>();
    private Optional<String> oldHeader = Optional.empty();
    private Optional<Span> firstBareName = Optional.empty();
    private int problems;

    ApiResourceTable(SourceText source, List<Diagnostic> diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    List<ApiGroup> read() {
        for (int i = 1; i <= source.lineCount(); i++) {
            String line = source.line(i);
            String text = i == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            boolean says = !text.isBlank() && !text.startsWith("#");
            if (says) {
                read(text, span(i));
            }
        }
        firstBareName.ifPresent(place -> diagnostics.add(
                Diagnostic.info(Code.PA007, "names without kinds: singular forms, kinds and scopes are guessed")
                        .at(place)
                        .help("`kubectl api-resources` without `-o name` has them")
                        .build()));
        return groups;
    }

    private Span span(int line) {
        int start = source.lineStart(line);
        return source.span(start, start + source.line(line).length());
    }

    private void read(String line, Span place) {
        String[] words = SPACES.split(line.strip(), -1);
        boolean header = words[0].equals("NAME") && (words.length == 1 || line.contains("KIND"));
        if (header) {
            oldHeader = Optional.of(line).filter(text -> text.contains("APIGROUP"));
            return;
        }
        if (words[0].equals("error:") || words[0].equals("Warning:")) {
            diagnostics.add(Diagnostic.warning(Code.PA007, "kubectl could not list all resources")
                    .at(place, "")
                    .build());
            return;
        }
        if (words.length == 1) {
            bareName(words[0], place);
            return;
        }
        for (int i = 1; i < words.length - 1; i++) {
            if (words[i].equals("true") || words[i].equals("false")) {
                row(line, words, i);
                return;
            }
        }
        problem(line, place, "expected a name, an API version, `true` or `false`, and a kind");
    }

    private void row(String line, String[] words, int namespaced) {
        ResourceScope scope = words[namespaced].equals("true") ? ResourceScope.NAMESPACED : ResourceScope.CLUSTER;
        ApiResource resource = new ApiResource(words[0], "", words[namespaced + 1], scope);
        if (oldHeader.isPresent()) {
            add(groupColumn(line, oldHeader.get()), "", resource);
            return;
        }
        String before = namespaced > 1 ? words[namespaced - 1] : "";
        int slash = before.indexOf('/');
        if (slash >= 0) {
            add(before.substring(0, slash), before.substring(slash + 1), resource);
        } else if (VERSION.matcher(before).matches()) {
            add("", before, resource);
        } else {
            boolean group = namespaced > 2 || before.indexOf('.') >= 0 || isStockGroup(before);
            add(group ? before : "", "", resource);
        }
    }

    /** Tells a group such as {@code batch} from a short name such as {@code po}. */
    private static boolean isStockGroup(String name) {
        return ApiResources.builtIn().groups().stream()
                .anyMatch(group -> group.name().equals(name));
    }

    private static String groupColumn(String line, String header) {
        int start = Math.min(header.indexOf("APIGROUP"), line.length());
        int end = Math.min(Math.max(header.indexOf("NAMESPACED"), start), line.length());
        return line.substring(start, end).strip();
    }

    private void bareName(String name, Span place) {
        GroupResource resource = GroupResource.parse(name);
        if (!LabelSyntax.isSubdomain(name)) {
            problem(name, place, "expected the name of a resource");
            return;
        }
        firstBareName = firstBareName.or(() -> Optional.of(place));
        String singular = GuessedNames.singularOf(resource.resource());
        String kind = GuessedNames.kind(singular);
        add(resource.group(), "", new ApiResource(resource.resource(), singular, kind, ResourceScope.NAMESPACED));
    }

    private void add(String group, String version, ApiResource resource) {
        groups.add(new ApiGroup(group, Optional.empty(), List.of(new ApiVersion(version, List.of(resource)))));
    }

    private void problem(String line, Span place, String expected) {
        problems++;
        if (problems <= SHOWN_PROBLEMS) {
            String shown = line.strip().length() > 60 ? line.strip().substring(0, 60) + "..." : line.strip();
            diagnostics.add(Diagnostic.error(Code.PA007, "`" + shown + "` is no row of `kubectl api-resources`")
                    .at(place, expected)
                    .build());
        } else if (problems == SHOWN_PROBLEMS + 1) {
            diagnostics.add(Diagnostic.error(Code.PA007, "more rows cannot be understood")
                    .at(place)
                    .build());
        }
    }
}
