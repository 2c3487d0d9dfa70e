package org.tamga.access.rights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tamga.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All rights, in the order in which they are asked: the first whose call fits decides; a call that fits none is refused. */
@Component
public class Rights {

    private static final String TABLE = "/access/rights.yaml";
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed in";

    private final List<Right> rights;

    Rights() {
        try (InputStream yaml = Rights.class.getResourceAsStream(TABLE)) {
            this.rights = new YAMLMapper().readTree(yaml).valueStream().map(Rights::right).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether somebody in these roles has the right, where no call asks for it.
     *
     * @throws IllegalArgumentException if there is no right of that name
     */
    public boolean allows(String right, Set<Role> roles) {
        Right found = list().stream().filter(each -> each.right().equals(right)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no right " + right));
        return found.open() || roles.stream().anyMatch(found.roles()::contains);
    }

    public List<Right> list() {
        return rights;
    }

    private static Right right(JsonNode yaml) {
        String who = yaml.path("for").asString("");
        return new Right(yaml.path("right").asString(), yaml.path("text").asString(), who.equals(EVERYBODY), roles(who),
                yaml.path("persons").asBoolean(false),
                calls(yaml.path("calls")), calls(yaml.path("pages")));
    }

    private static Set<Role> roles(String who) {
        return switch (who) {
            case EVERYBODY -> Set.of();
            case SIGNED_IN -> EnumSet.allOf(Role.class);
            default -> Arrays.stream(who.split(", *")).map(Role::valueOf).collect(Collectors.toSet());
        };
    }

    private static List<Right.Call> calls(JsonNode yaml) {
        return yaml.valueStream().map(JsonNode::asString).map(Right.Call::parse).toList();
    }
}
