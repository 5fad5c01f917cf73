package dev.etagged.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InvocationTest {

  interface Declared {
    String get(String id);
  }

  static class Base {
    public String get(String id) {
      return id;
    }
  }

  static class Resource extends Base implements Declared {}

  static class Overriding extends Base {
    @Override
    public String get(String id) {
      return "own " + id;
    }

    public String get() {
      return "all";
    }
  }

  /** As a container derives a class from the resource's. */
  static class Proxy extends Overriding {
    @Override
    public String get(String id) {
      return super.get(id);
    }
  }

  static class Other {
    public String get(String id) {
      return id;
    }
  }

  @Test
  void methodMayBeInheritedOrDeclaredByAnInterface() {
    Method declared = method(Declared.class, 1);
    Method inherited = method(Base.class, 1);

    assertThat(Invocation.isOf(declared, inherited, new Resource())).isTrue();
    assertThat(Invocation.isOf(inherited, declared, new Resource())).isTrue();
    assertThat(Invocation.isOf(inherited, method(Overriding.class, 1), new Overriding())).isTrue();
  }

  @Test
  void methodMayBeKnownAsTheOneOfAProxy() {
    Method invoked = method(Overriding.class, 1);

    assertThat(Invocation.isOf(method(Proxy.class, 1), invoked, new Overriding())).isTrue();
    assertThat(Invocation.isOf(method(Proxy.class, 1), invoked, new Proxy())).isTrue();
  }

  @Test
  void methodOfTheSameNameOfAnotherResourceIsAnother() {
    Method other = method(Other.class, 1);

    assertThat(Invocation.isOf(method(Overriding.class, 1), other, new Other())).isFalse();
    assertThat(Invocation.isOf(method(Proxy.class, 1), other, new Other())).isFalse();
  }

  @Test
  void overloadIsAnother() {
    Overriding target = new Overriding();

    assertThat(Invocation.isOf(method(Overriding.class, 1), method(Overriding.class, 0), target))
        .isFalse();
  }

  private static Method method(Class<?> type, int parameters) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("get"))
        .filter(method -> method.getParameterCount() == parameters)
        .findFirst()
        .orElseThrow();
  }
}
