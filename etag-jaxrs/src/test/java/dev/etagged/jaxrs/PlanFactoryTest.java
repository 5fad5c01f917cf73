package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.digest.FileDigests;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanFactoryTest {

  private static final String PREFIX = Broken.class.getName() + ".";

  private final PlanFactory factory =
      new PlanFactory(
          new ApplicationEnvironment(noProperties(), () -> null),
          new ContentSource(new FileDigests(1, InstantSource.system())));

  private static Configuration noProperties() {
    return (Configuration)
        Proxy.newProxyInstance(
            Configuration.class.getClassLoader(),
            new Class<?>[] {Configuration.class},
            (self, method, arguments) -> null);
  }

  private Optional<Plan> plan(Class<?> type, String name) {
    Method method =
        Arrays.stream(type.getDeclaredMethods())
            .filter(declared -> declared.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return factory.plan(ResourceMethod.of(type, method));
  }

  /** A state type that the test's own support knows. */
  static final class Known {}

  /** Knows {@link Known}, whose instances have an {@code id}. */
  public static final class KnownSupport implements StateTypeSupport {
    @Override
    public Optional<StateSource> sourceFor(State state, Environment environment) {
      return Optional.of(state).filter(known -> known.type() == Known.class).map(Source::new);
    }

    private record Source(State state) implements StateSource {
      @Override
      public List<String> pathParameters() {
        return state.pathParameters().isEmpty() ? List.of("id") : state.pathParameters();
      }

      @Override
      public Validators validators(TargetResource target) {
        return Validators.of(ETag.strong("known"));
      }
    }
  }

  static final class AnySource implements ValidatorSource {
    @Override
    public Validators validators(TargetResource target) {
      return Validators.absent();
    }
  }

  @Path("broken/{key}")
  static final class Broken {
    @GET
    @Etagged(value = Known.class, source = AnySource.class)
    public void twoSources() {}

    @GET
    @Etagged(Known.class)
    public void unknownPathParameter() {}

    @GET
    @Etagged(value = Known.class, pathParameter = "kay")
    public void misspeltPathParameter() {}

    @GET
    @Etagged(String.class)
    public void noStateType() {}

    @GET
    @Etagged(value = Known.class, pathParameter = "key", required = true)
    public void requiredOnGet() {}

    @PUT
    @Etagged
    public void noSourceOnPut() {}

    @GET
    @Etagged(attribute = "slug")
    public void attributeWithoutState() {}

    @GET
    @Etagged(value = Known.class, pathParameter = "key", identifier = "1")
    public void twoWaysToIdentify() {}

    @GET
    @Etagged(
        value = Known.class,
        attribute = {"a", "b"},
        pathParameter = "key")
    public void tooFewPathParameters() {}

    @GET
    @Etagged(
        value = Known.class,
        attribute = "a",
        identifier = {"1", "2"})
    public void tooManyIdentifiers() {}

    @GET
    @Etagged(scope = Scope.COLLECTION)
    public void scopeWithoutState() {}

    @GET
    @Etagged(includes = "comments", source = AnySource.class)
    public void includesOfASource() {}

    @GET
    @Etagged(lastModified = "updatedAt")
    public void dateWithoutState() {}

    @GET
    @Etagged(value = Known.class, scope = Scope.COLLECTION, lastModified = "updatedAt")
    public void dateOfACollection() {}

    @GET
    @Etagged(value = Known.class, includes = "comments", lastModified = "updatedAt")
    public void dateOfAnAggregate() {}

    @GET
    @Etagged(value = Known.class, scope = Scope.COLLECTION, pathParameter = "key")
    public void parameterOfAWholeCollection() {}

    @GET
    @Etagged(vary = "Accept Language")
    public void noFieldName() {}

    @GET
    @Etagged(vary = "*")
    public void varyOnAll() {}

    @GET
    @Etagged(cacheControl = "max-age 60")
    public void noDirective() {}

    @GET
    @Etagged(cacheControl = "private,\n no-cache: x")
    public void twoLines() {}
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twoSources            | two sources, value = dev.etagged.jaxrs.PlanFactoryTest$Known and source = dev.etagged.jaxrs.PlanFactoryTest$AnySource; keep one of them",
        "requiredOnGet         | required = true on GET, which changes nothing; put it on PUT, PATCH, POST or DELETE",
        "noSourceOnPut         | neither value nor source on a method that is decided before anything is rendered; write @Etagged(TheEntity.class) or @Etagged(source = ...)",
        "attributeWithoutState | attribute, pathParameter and identifier identify an instance of a state type; add value = the type, or leave them out",
        "twoWaysToIdentify     | both pathParameter and identifier; keep the one that identifies the instance",
        "tooFewPathParameters  | pathParameter = [key] for attribute = [a, b]; write one for each",
        "tooManyIdentifiers    | identifier = [1, 2] for attribute = [a]; write one for each",
        "scopeWithoutState     | scope, includes or lastModified, which describe a state type; add value = the type, or leave them out",
        "includesOfASource     | scope, includes or lastModified, which describe a state type; add value = the type, or leave them out",
        "dateWithoutState      | scope, includes or lastModified, which describe a state type; add value = the type, or leave them out",
        "dateOfACollection     | lastModified = \"updatedAt\" for a collection, of which no date tells that a member was removed; leave it out, the entity tag tells",
        "dateOfAnAggregate     | lastModified = \"updatedAt\" beside includes = [comments], whose changes it does not tell; leave it out, the entity tag tells them",
        "parameterOfAWholeCollection | values for a collection and no attribute that has them; name it with attribute = \"...\", or leave them out",
        "noFieldName           | vary = \"Accept Language\" is no name of a request field; write one such as \"Accept-Language\"",
        "varyOnAll             | vary = \"*\" is no name of a request field; write one such as \"Accept-Language\"",
        "noDirective           | cacheControl = \"max-age 60\" is no list of cache directives (RFC 9111 section 5.2); write one such as \"private, max-age=60\"",
      })
  void aBrokenAnnotationSaysWhatToWriteInstead(String method, String message) {
    assertThatThrownBy(() -> plan(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(PREFIX + method + ": @Etagged has " + message);
  }

  @Test
  void aCacheControlOfTwoLinesIsNoList() {
    assertThatThrownBy(() -> plan(Broken.class, "twoLines"))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessageContaining("is no list of cache directives");
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource({"unknownPathParameter, id", "misspeltPathParameter, kay"})
  void anUnknownPathParameterSaysWhichThereAre(String method, String parameter) {
    assertThatThrownBy(() -> plan(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            "%s%s: @Etagged identifies the instance by path parameter {%s}, but the path has [key]; name one of those with pathParameter = \"...\", add {%s} to @Path, or write identifier = \"...\" for a resource that is always the same instance",
            PREFIX, method, parameter, parameter);
  }

  @Test
  void aTypeThatNoModuleKnowsIsNoStateType() {
    assertThatThrownBy(() -> plan(Broken.class, "noStateType"))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            PREFIX
                + "noStateType: @Etagged(String.class) names no state type; name a JPA entity of the application, or write @Etagged(source = ...)");
  }

  @Path("sound/{id}")
  @Produces({"application/json", "application/xml"})
  @Etagged(value = Known.class, required = true, cacheControl = " private, max-age=60, x=\"a, b\" ")
  static final class Sound {
    @GET
    public Known get() {
      return new Known();
    }

    @DELETE
    public void delete() {}

    @GET
    @Produces("text/plain")
    @Etagged(vary = "Accept-Language")
    public String text() {
      return "";
    }
  }

  @Path("many/{id}")
  static final class Many {
    @GET
    @Etagged(value = Known.class, scope = Scope.COLLECTION)
    public Known first() {
      return new Known();
    }

    @GET
    @Etagged(value = Known.class, includes = "comments")
    public Known whole() {
      return new Known();
    }
  }

  @ParameterizedTest
  @CsvSource({"first", "whole"})
  void aCollectionAndAnAggregateAreLookedUpWhateverTheMethodReturns(String method) {
    assertThat(plan(Many.class, method))
        .hasValueSatisfying(plan -> assertThat(plan.returnsState()).isFalse());
  }

  @Test
  void requiredOnAClassIsForItsUnsafeMethods() {
    assertThat(plan(Sound.class, "get"))
        .hasValueSatisfying(
            plan -> {
              assertThat(plan.returnsState()).isTrue();
              assertThat(plan.variants().vary()).containsExactly("Accept");
              assertThat(plan.cacheControl()).isEqualTo("private, max-age=60, x=\"a, b\"");
            });
    assertThat(plan(Sound.class, "delete"))
        .hasValueSatisfying(plan -> assertThat(plan.required()).isTrue());
  }

  @Test
  void aMethodsOwnAnnotationReplacesThatOfItsClass() {
    assertThat(plan(Sound.class, "text"))
        .hasValueSatisfying(
            plan -> {
              assertThat(plan.required()).isFalse();
              assertThat(plan.returnsState()).isFalse();
              assertThat(plan.cacheControl()).isEmpty();
              assertThat(plan.variants().vary()).containsExactly("Accept-Language");
            });
  }
}
