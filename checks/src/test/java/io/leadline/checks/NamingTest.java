package io.leadline.checks;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

class NamingTest {
    private static final JavaClasses MAIN = BuiltModule.classes(BuiltModule.all());
    private static final JavaClasses TESTS = BuiltModule.testClasses(BuiltModule.all());

    /** A class is named for what it is in the field. */
    @Test
    void nothingIsNamedForBeingCode() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*\\.([^.]*[a-z0-9])?(utils?|common|helpers?|manager|impl)(\\$.*|\\..*)?")
                .because("style.md, 16")
                .check(MAIN);
    }

    @Test
    void testsAreSeenByNobodyElse() {
        methods()
                .that()
                .areAnnotatedWith(Test.class)
                .or()
                .areAnnotatedWith(ParameterizedTest.class)
                .or()
                .areAnnotatedWith(TestFactory.class)
                .or()
                .areAnnotatedWith(Property.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .beDeclaredInClassesThat()
                .arePackagePrivate()
                .check(TESTS);
    }

    @Test
    void testsAreNamedForTheirKind() {
        methods()
                .that()
                .areAnnotatedWith(Property.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("PropertyTest")
                .check(TESTS);
        classes()
                .that()
                .containAnyMethodsThat(annotatedWith(Test.class))
                .should()
                .haveSimpleNameEndingWith("Test")
                .check(TESTS);
    }
}
