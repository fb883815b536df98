package io.leadline.lint.internal.checks;

import io.leadline.diagnostic.Code;
import io.leadline.diagnostic.Severity;
import io.leadline.lint.Applicability;
import io.leadline.lint.Field;
import io.leadline.lint.Fix;
import io.leadline.lint.Reported;
import io.leadline.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PA103: values of other types, and other documents. Quoted booleans and values of the Helm chart have fixes. */
final class WrongDocumentShape extends FoundBefore {
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    WrongDocumentShape() {
        super(Code.PA103, Severity.ERROR, Applicability.MACHINE_APPLICABLE);
    }

    @Override
    public List<Fix> fixes(Reported found) {
        return unquoted(found).or(() -> HelmShape.lifted(found)).stream().toList();
    }

    private static Optional<Fix> unquoted(Reported found) {
        Optional<Field> flag = found.text()
                .filter(text -> text.pointer().endsWith("/namespaced") && BOOLEANS.contains(text.text()))
                .filter(text -> found.node()
                        .filter(node -> node instanceof YamlNode.Scalar scalar && !scalar.implicit())
                        .isPresent());
        return flag.flatMap(text -> text.rewrite(text.text())
                .map(edit -> new Fix("remove the quotes", Applicability.MACHINE_APPLICABLE, List.of(edit))));
    }
}
