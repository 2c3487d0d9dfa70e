package org.tamga.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** What the structure of the code promises, each with its reason. */
final class ArchitectureRules {

    private static final String[] KERNELS = {"..tariff.duty..", "..tariff.model..", "..tariff.rules..",
            "..tariff.quota.books..",
            "..tariff.nomenclature..", "..tariff.origin", "..tariff.origin.rule..",
            "..tariff.origin.model..", "..tariff.origin.guidance..", "..tariff.soundness..", "..rulebook.rules..",
            "..declaration.model..",
            "..reference.difference..", "..tamga.shared.."};

    static final ArchRule KERNELS_ARE_PURE = noClasses().that().resideInAnyPackage(KERNELS).and()
            .doNotHaveSimpleName("package-info").should().dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..").orShould()
            .dependOnClassesThat().areAssignableTo(Clock.class)
            .because("a decision must come out the same years later, from the facts and the law of its record alone");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().that().resideOutsideOfPackage("..platform.start..").should()
            .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould()
            .callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now").orShould()
            .callMethod(ZonedDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis").orShould()
            .callConstructor(Date.class)
            .because("the moment decides which law applies, so that a test and a replay must be able to set it");

    static final ArchRule MONEY_IS_EXACT = fields().that().areDeclaredInClassesThat().resideOutsideOfPackage("..risk.model..")
            .should().notHaveRawType(floatingPoint())
            .because("a charge is exact to the last digit; only the score of a model is an estimate");

    static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes().that().areAnnotatedWith(RestController.class).or()
            .areAnnotatedWith(Controller.class).should().resideInAPackage("..web..")
            .because("what a module does must be usable without HTTP");

    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS_FOR = noClasses().should()
            .haveNameMatching(".*[a-z](Impl|Manager|Helper|Utils?|Processor)")
            .because("such a name fits everything, so that everything ends up there");

    static final ArchRule A_PROXY_CAN_STAND_FOR_IT = classes().that().areAnnotatedWith(Repository.class)
            .should(haveNoFinalMethods())
            .because("the container puts a subclass in its place, whose final methods run on an object without its fields");

    private ArchitectureRules() {
    }

    private static ArchCondition<JavaClass> haveNoFinalMethods() {
        return new ArchCondition<>("have no final methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAllMethods().stream().filter(method -> method.getModifiers().contains(JavaModifier.FINAL))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE)
                                && !method.getModifiers().contains(JavaModifier.STATIC)
                                && !method.getOwner().isEquivalentTo(Object.class))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(type,
                                type.getSimpleName() + " has the final method " + method.getFullName())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> floatingPoint() {
        return DescribedPredicate.describe("a floating-point type", type -> type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class) || type.isEquivalentTo(Double.class) || type.isEquivalentTo(Float.class));
    }
}
