package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jakarta Annotations 3.0 section 2.10; where servers read them differently, the stricter. */
final class RoleConstraintTest {

  @RolesAllowed("base")
  static class Base {
    public void inherited() {}

    public void overridden() {}

    @DenyAll
    public void denied() {}
  }

  interface Declaring {
    @RolesAllowed("interface")
    void implemented();

    @RolesAllowed("interface")
    void decided();
  }

  @RolesAllowed({"admin", "editor"})
  static class Resource extends Base implements Declaring {
    public void plain() {}

    @PermitAll
    public void permitted() {}

    @RolesAllowed("reader")
    public void own() {}

    @Override
    public void overridden() {}

    @Override
    public void denied() {}

    @Override
    public void implemented() {}

    @Override
    @RolesAllowed("own")
    public void decided() {}
  }

  static class Plain {
    public void open() {}
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "plain, editor, true",
    "plain, admin, true",
    "plain, reader, false",
    "plain, '', false",
    "permitted, '', true",
    "own, reader, true",
    "own, editor, false",
    "inherited, base, false",
    "inherited, editor, false",
    "inherited, base editor, true",
    "overridden, editor, true",
    "denied, base editor, false",
    "implemented, editor, false",
    "implemented, editor interface, true",
    "decided, own, true",
    "decided, editor interface, false",
  })
  void aCallerHasTheRoleByEveryReading(String method, String roles, boolean permitted) {
    RoleConstraint constraint = of(Resource.class, method);
    assertThat(constraint.permits(caller(roles))).isEqualTo(permitted);
    assertThat(constraint.isDeclared()).isTrue();
  }

  @Test
  void whereNothingIsDeclaredNothingIsDemanded() {
    RoleConstraint constraint = of(Plain.class, "open");
    assertThat(constraint.isDemanded()).isFalse();
    assertThat(constraint.isDeclared()).isFalse();
    assertThat(constraint.permits(caller(""))).isTrue();
  }

  private static RoleConstraint of(Class<?> type, String name) {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(candidate -> candidate.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return RoleConstraint.of(ResourceMethod.of(type, method));
  }

  private static SecurityContext caller(String roles) {
    Set<String> owned = Set.copyOf(List.of(roles.split(" ", -1)));
    return (SecurityContext)
        Proxy.newProxyInstance(
            SecurityContext.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (self, method, arguments) -> owned.contains((String) arguments[0]));
  }
}
