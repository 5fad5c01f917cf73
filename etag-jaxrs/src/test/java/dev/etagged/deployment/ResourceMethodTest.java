package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Etagged;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ResourceMethodTest {

  private static final Predicate<Method> BRIDGE = Method::isBridge;

  private static String governing(Class<?> resourceClass, Method method) {
    return ResourceMethod.of(resourceClass, method)
        .declaration()
        .map(declaration -> declaration.etagged().cacheControl())
        .orElse("none");
  }

  private static Method method(Class<?> type, String name, Predicate<Method> which) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .filter(which)
        .findFirst()
        .orElseThrow();
  }

  private static Method method(Class<?> type, String name) {
    return method(type, name, BRIDGE.negate());
  }

  @Nested
  final class WhereTheAnnotationStands {

    @Path("a")
    @Etagged(cacheControl = "class")
    static class Annotated {
      @GET
      @Etagged(cacheControl = "method")
      public String onMethod() {
        return "";
      }

      @GET
      public String onClass() {
        return "";
      }
    }

    static class Inheriting extends Annotated {}

    static class Overriding extends Annotated {
      @Override
      public String onMethod() {
        return "";
      }
    }

    @Etagged(cacheControl = "subclass")
    static class Replacing extends Annotated {}

    static class Unannotated {
      @GET
      public String get() {
        return "";
      }
    }

    @Test
    void theMethodWinsOverItsClass() throws NoSuchMethodException {
      assertThat(governing(Annotated.class, Annotated.class.getMethod("onMethod")))
          .isEqualTo("method");
    }

    @Test
    void theClassGovernsEveryMethod() throws NoSuchMethodException {
      assertThat(governing(Annotated.class, Annotated.class.getMethod("onClass")))
          .isEqualTo("class");
    }

    @Test
    void anInheritedMethodKeepsItsAnnotation() throws NoSuchMethodException {
      assertThat(governing(Inheriting.class, Inheriting.class.getMethod("onMethod")))
          .isEqualTo("method");
    }

    @Test
    void anOverridingMethodIsGovernedByTheOverridden() throws NoSuchMethodException {
      assertThat(governing(Overriding.class, Overriding.class.getMethod("onMethod")))
          .isEqualTo("method");
    }

    @Test
    void aSubclassWinsOverTheMethodOfItsSuperclass() throws NoSuchMethodException {
      assertThat(governing(Replacing.class, Replacing.class.getMethod("onMethod")))
          .isEqualTo("subclass");
    }

    @Test
    void withoutAnyAnnotationNothingGoverns() throws NoSuchMethodException {
      assertThat(governing(Unannotated.class, Unannotated.class.getMethod("get")))
          .isEqualTo("none");
    }
  }

  @Nested
  final class Interfaces {

    @Path("b/{key}")
    interface Contract<K, V> {
      @PUT
      @Path("{part: [a-z]{2}}")
      @Etagged(cacheControl = "interface")
      V put(@PathParam("key") K key, V value);

      @DELETE
      void delete(K key);
    }

    static class Stored implements Contract<String, Integer[]> {
      @Override
      public Integer[] put(String key, Integer[] value) {
        return value;
      }

      @Override
      public void delete(String key) {}

      @Etagged(cacheControl = "overload")
      public Integer[] put(Integer key, Integer[] value) {
        return value;
      }
    }

    @Test
    void theImplementingMethodIsGovernedByTheInterface() {
      Method put =
          method(
              Stored.class, "put", m -> !m.isBridge() && m.getParameterTypes()[0] == String.class);

      assertThat(governing(Stored.class, put)).isEqualTo("interface");
    }

    @Test
    void soIsItsBridge() {
      assertThat(governing(Stored.class, method(Stored.class, "put", BRIDGE)))
          .isEqualTo("interface");
    }

    @Test
    void soIsTheMethodOfTheInterfaceItself() {
      assertThat(governing(Stored.class, method(Contract.class, "put"))).isEqualTo("interface");
    }

    @Test
    void anOverloadIsAnotherMethod() {
      Method overload = method(Stored.class, "put", m -> m.getParameterTypes()[0] == Integer.class);

      assertThat(governing(Stored.class, overload)).isEqualTo("overload");
    }

    @Test
    void aProxyIsGovernedByItsInterface() {
      Object proxy =
          Proxy.newProxyInstance(
              Contract.class.getClassLoader(),
              new Class<?>[] {Contract.class},
              (self, method, arguments) -> null);

      assertThat(governing(proxy.getClass(), method(Contract.class, "put"))).isEqualTo("interface");
    }

    @Test
    void requestMethodAndPathComeFromTheInterface() {
      ResourceMethod put = ResourceMethod.of(Stored.class, method(Stored.class, "put", BRIDGE));

      assertThat(put.httpMethod()).contains("PUT");
      assertThat(put.pathParameters())
          .hasValueSatisfying(names -> assertThat(names).containsExactly("key", "part"));
    }
  }

  @Nested
  final class Proxies {

    @Path("c")
    @Produces({"application/json", "text/markdown"})
    static class Bean {
      @GET
      @Etagged(cacheControl = "bean")
      public StringBuilder get() {
        return new StringBuilder();
      }

      public Object locate() {
        return this;
      }
    }

    static class BeanProxy extends Bean {
      @Override
      public StringBuilder get() {
        return super.get();
      }
    }

    private final ResourceMethod get =
        ResourceMethod.of(BeanProxy.class, method(BeanProxy.class, "get"));

    @Test
    void aSubclassMadeByAContainerIsGovernedByTheBean() {
      assertThat(get.declaration())
          .hasValueSatisfying(
              declaration -> assertThat(declaration.etagged().cacheControl()).isEqualTo("bean"));
    }

    @Test
    void mediaTypesComeFromTheBean() {
      assertThat(get.produces()).containsExactly("application/json", "text/markdown");
    }

    @Test
    void theResultIsWhatTheMethodDeclares() {
      assertThat(get.returns(CharSequence.class)).isTrue();
      assertThat(get.returns(String.class)).isFalse();
    }

    @Test
    void aLocatorServesNoRequestMethod() {
      assertThat(ResourceMethod.of(Bean.class, method(Bean.class, "locate")).httpMethod())
          .isEqualTo(Optional.empty());
    }
  }
}
