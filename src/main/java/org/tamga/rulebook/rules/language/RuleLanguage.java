package org.tamga.rulebook.rules.language;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;
import static dev.cel.runtime.CelFunctionBinding.from;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import org.tamga.shared.wco.WcoElement;

/**
 * The language of {@code when} and {@code require}: CEL over one declaration. Expressions are type-checked when compiled.
 *
 * <p>Variables: {@code it}, the element at hand; {@code item}, the goods item that it is or stands in, else the declaration;
 * {@code declaration}; {@code direction}, {@code type} and {@code dataset} as text; {@code lists}, the code lists on the day
 * of acceptance; {@code parties}, what the register says; {@code amended}, whether an amendment is checked.
 *
 * <p>Functions of elements, with a {@link Path} each: {@code text} (empty if absent), {@code given}, {@code count},
 * {@code values}, {@code any(path, values)}. Of lists: {@code contain(list, code)}. Of parties: {@code inService(id)},
 * {@code know(id)}, {@code hold(id, type)}.
 */
public final class RuleLanguage {

    private static final CelType ELEMENT = OpaqueType.create("tamga.Element");
    private static final CelType LISTS = OpaqueType.create("tamga.Lists");
    private static final CelType PARTIES = OpaqueType.create("tamga.Parties");
    private static final CelType TEXT = SimpleType.STRING;
    /** The paths that compiled expressions name. They are literals, so there are no more of them than rules say. */
    private static final Map<String, Path> PATHS = new ConcurrentHashMap<>();
    private static final Set<String> PATH_FUNCTIONS = Set.of("text", "given", "count", "values", "any");

    /** The code lists, as the language sees them. */
    private record Lists(Inquiry inquiry) {
    }

    /** The register of parties, as the language sees it. */
    private record Parties(Inquiry inquiry) {
    }

    /** A compiled expression. */
    @FunctionalInterface
    public interface Condition {
        boolean holds(Inquiry inquiry, WcoElement subject);
    }

    private final CelCompiler compiler = compiler();
    private final CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().addFunctionBindings(bindings()).build();

    private static CelCompiler compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder().setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("it", ELEMENT).addVar("item", ELEMENT).addVar("declaration", ELEMENT).addVar("direction", TEXT)
                .addVar("type", TEXT).addVar("dataset", TEXT).addVar("lists", LISTS).addVar("parties", PARTIES)
                .addVar("amended", SimpleType.BOOL)
                .addFunctionDeclarations(member("text", "element_text", TEXT, ELEMENT, TEXT),
                        member("given", "element_given", SimpleType.BOOL, ELEMENT, TEXT),
                        member("count", "element_count", SimpleType.INT, ELEMENT, TEXT),
                        member("values", "element_values", ListType.create(TEXT), ELEMENT, TEXT),
                        member("any", "element_any", SimpleType.BOOL, ELEMENT, TEXT, ListType.create(TEXT)),
                        member("contain", "lists_contain", SimpleType.BOOL, LISTS, TEXT, TEXT),
                        member("inService", "parties_in_service", SimpleType.BOOL, PARTIES, TEXT),
                        member("know", "parties_know", SimpleType.BOOL, PARTIES, TEXT),
                        member("hold", "parties_hold", SimpleType.BOOL, PARTIES, TEXT, TEXT))
                .setResultType(SimpleType.BOOL).build();
    }

    private static CelFunctionDecl member(String name, String overload, CelType result, CelType... arguments) {
        return newFunctionDeclaration(name, newMemberOverload(overload, result, List.of(arguments)));
    }

    private static List<CelFunctionBinding> bindings() {
        return List.of(from("element_text", WcoElement.class, String.class, (it, path) -> path(path).place(it).value()),
                from("element_given", WcoElement.class, String.class, (it, path) -> path(path).first(it) != null),
                from("element_count", WcoElement.class, String.class, (it, path) -> (long) path(path).all(it).size()),
                from("element_values", WcoElement.class, String.class, (it, path) -> values(it, path)),
                from("element_any", List.of(WcoElement.class, String.class, List.class),
                        args -> values((WcoElement) args[0], (String) args[1]).stream()
                                .anyMatch(((List<?>) args[2])::contains)),
                from("lists_contain", List.of(Lists.class, String.class, String.class),
                        args -> ((Lists) args[0]).inquiry().lists((String) args[1], (String) args[2])),
                from("parties_in_service", Parties.class, String.class,
                        (it, id) -> it.inquiry().context().parties().inService(id)),
                from("parties_know", Parties.class, String.class, (it, id) -> it.inquiry().context().parties().knows(id)),
                from("parties_hold", List.of(Parties.class, String.class, String.class),
                        args -> holds(((Parties) args[0]).inquiry(), (String) args[1], (String) args[2])));
    }

    private static boolean holds(Inquiry inquiry, String id, String authorisationType) {
        return inquiry.context().parties().holds(id, authorisationType, inquiry.context().acceptanceDay());
    }

    private static List<String> values(WcoElement element, String path) {
        return path(path).all(element).stream().map(each -> Place.of(each).value()).toList();
    }

    private static Path path(String text) {
        Path known = PATHS.get(text);
        return known == null ? PATHS.computeIfAbsent(text, Path::parse) : known;
    }

    /** @throws IllegalArgumentException with the reason, if it is not well-formed, not well-typed or not a condition */
    public Condition compile(String expression) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(expression).getAst();
            checkPaths(tree);
            CelRuntime.Program program = runtime.createProgram(tree);
            return (inquiry, subject) -> holds(program, expression, inquiry, subject);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException("cannot be compiled: " + e.getMessage(), e);
        }
    }

    private static void checkPaths(CelAbstractSyntaxTree tree) {
        CelNavigableAst.fromAst(tree).getRoot().allNodes().filter(node -> node.getKind() == Kind.CALL)
                .map(node -> node.expr().call()).filter(call -> PATH_FUNCTIONS.contains(call.function()))
                .map(call -> call.args().getFirst()).forEach(argument -> {
                    if (argument.getKind() != Kind.CONSTANT) {
                        throw new IllegalArgumentException("must name each path in so many words");
                    }
                    path(argument.constant().stringValue());
                });
    }

    private static boolean holds(CelRuntime.Program program, String expression, Inquiry inquiry, WcoElement subject) {
        try {
            return (Boolean) program.eval(name -> Optional.ofNullable(variable(name, inquiry, subject)));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("cannot evaluate " + expression, e);
        }
    }

    private static Object variable(String name, Inquiry inquiry, WcoElement subject) {
        return switch (name) {
            case "it" -> subject;
            case "item" -> item(subject);
            case "declaration" -> inquiry.declaration();
            case "direction" -> inquiry.type().direction();
            case "type" -> inquiry.type().type();
            case "dataset" -> inquiry.dataSet() == null ? "" : inquiry.dataSet();
            case "lists" -> new Lists(inquiry);
            case "parties" -> new Parties(inquiry);
            case "amended" -> inquiry.isAmended();
            default -> throw new IllegalArgumentException("no such variable: " + name);
        };
    }

    private static WcoElement item(WcoElement subject) {
        WcoElement element = subject;
        for (WcoElement up = element.parent(); up != null && !element.name().equals("GovernmentAgencyGoodsItem"); up = element
                .parent()) {
            element = up;
        }
        return element;
    }
}
