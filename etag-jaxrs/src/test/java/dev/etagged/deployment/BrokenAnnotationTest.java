package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.Scope;
import dev.etagged.jaxrs.DeclaredPlan.AnySource;
import dev.etagged.jaxrs.DeclaredPlan.Known;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrokenAnnotationTest {

  private static final String PREFIX = Broken.class.getName() + ".";

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
        "twoSources            | two sources, value = dev.etagged.jaxrs.DeclaredPlan$Known and source = dev.etagged.jaxrs.DeclaredPlan$AnySource; keep one of them",
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
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(PREFIX + method + ": @Etagged has " + message);
  }

  @Test
  void aCacheControlOfTwoLinesIsNoList() {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, "twoLines"))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessageContaining("is no list of cache directives");
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource({"unknownPathParameter, id", "misspeltPathParameter, kay"})
  void anUnknownPathParameterSaysWhichThereAre(String method, String parameter) {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            "%s%s: @Etagged identifies the instance by path parameter {%s}, but the path has [key]; name one of those with pathParameter = \"...\", add {%s} to @Path, or write identifier = \"...\" for a resource that is always the same instance",
            PREFIX, method, parameter, parameter);
  }

  @Test
  void aTypeThatNoModuleKnowsIsNoStateType() {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, "noStateType"))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            PREFIX
                + "noStateType: @Etagged(String.class) names no state type; name a JPA entity of the application, or write @Etagged(source = ...)");
  }
}
