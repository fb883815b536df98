package io.leadline.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no single module can check: who may use what. The order of the stages in core is that module's own test. */
class ArchitectureTest {
    private static final JavaClasses PUBLISHED = BuiltModule.classes(BuiltModule.published());
    private static final DescribedPredicate<JavaClass> LIBRARY =
            describe("library code", type -> !BuiltModule.nameOf(type).equals("cli"));

    @Test
    void noPackagesNeedEachOther() {
        slices().matching("io.leadline.(*)..").should().beFreeOfCycles().check(PUBLISHED);
    }

    @Test
    void internalPackagesStayInTheirModule() {
        classes().should(useInternalsOfTheirOwnModuleOnly()).check(PUBLISHED);
    }

    /**
     * Patterns of users and of the adapter are RE2; the JDK's own expressions accept others and can take forever. Ours
     * may be constants.
     */
    @Test
    void noLibraryCompilesAUsersPatternWithTheJdk() {
        noCodeUnits()
                .that(describe(
                        "library code outside of static initializers",
                        code -> LIBRARY.test(code.getOwner()) && !code.getName().equals("<clinit>")))
                .should(call(Pattern.class, "compile", "matches"))
                .check(PUBLISHED);
    }

    /**
     * The next token alone decides in the grammar of PromQL, but for one place: predictions cost more than the rest.
     */
    @Test
    void thePromqlParserPredictsInOnePlace() {
        assertThat(PUBLISHED.get("io.leadline.promql.internal.antlr.PromqlParser").getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("adaptivePredict")))
                .hasSize(1);
    }

    @Test
    void noLibraryWritesToTheTerminal() {
        noClasses().that(LIBRARY).should(ACCESS_STANDARD_STREAMS).check(PUBLISHED);
    }

    @Test
    void noLibraryEndsTheProgram() {
        noClasses()
                .that(LIBRARY)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(PUBLISHED);
    }

    /** A parser generator, a YAML reader and automata can be exchanged as long as no caller has seen their types. */
    @Test
    void noApiShowsTheTypesOfAReplaceableLibrary() {
        noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideOutsideOfPackage("..internal.."))
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(mention("dk.brics.", "org.antlr.", "org.snakeyaml."))
                .check(PUBLISHED);
    }

    private static ArchCondition<JavaClass> useInternalsOfTheirOwnModuleOnly() {
        return new ArchCondition<>("use internals of their own module only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isForeignInternal(use.getTargetClass().getBaseComponentType(), type))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    private static boolean isForeignInternal(JavaClass used, JavaClass user) {
        return used.getPackageName().startsWith("io.leadline.")
                && (used.getPackageName() + ".").contains(".internal.")
                && !BuiltModule.nameOf(used).equals(BuiltModule.nameOf(user));
    }

    private static ArchCondition<JavaCodeUnit> call(Class<?> owner, String... methods) {
        return new ArchCondition<>("call " + owner.getSimpleName() + " " + String.join(" ", methods)) {
            @Override
            public void check(JavaCodeUnit code, ConditionEvents events) {
                code.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(owner)
                                && Set.of(methods).contains(call.getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(code, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> mention(String... packages) {
        return new ArchCondition<>("mention types of " + String.join(" ", packages)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(
                                method.getParameterTypes().stream().flatMap(ArchitectureTest::involved),
                                involved(method.getReturnType()))
                        .filter(type -> Stream.of(packages).anyMatch(type.getName()::startsWith))
                        .forEach(type -> events.add(
                                SimpleConditionEvent.satisfied(method, method.getFullName() + " mentions " + type)));
            }
        };
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
