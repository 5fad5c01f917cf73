package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Scope;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.Key;
import dev.etagged.deployment.DeclaredPlan.AnySource;
import dev.etagged.deployment.DeclaredPlan.Known;
import dev.etagged.deployment.DeclaredPlan.Timed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    @Etagged(value = Known.class, key = @Key(parameter = "kay"))
    public void misspeltPathParameter() {}

    @GET
    @Etagged(value = Known.class, key = @Key(parameter = "key"))
    public void encodedParameter(@Encoded @PathParam("key") String key) {}

    @GET
    @Encoded
    @Etagged(value = Known.class, key = @Key(parameter = "key"))
    public void encodedParameters(@PathParam("key") String key) {}

    @GET
    @Etagged(String.class)
    public void noStateType() {}

    @GET
    @Etagged(value = Known.class, key = @Key(parameter = "key"), required = true)
    public void requiredOnGet() {}

    @PUT
    @Etagged
    public void noSourceOnPut() {}

    @PUT
    @Etagged(source = AnySource.class, required = true, strength = Etagged.DeclaredStrength.WEAK)
    public void requiredOfAWeakTag() {}

    @DELETE
    @Etagged(value = Timed.class, key = @Key(parameter = "key"), required = true)
    public void requiredOfATimeStamp() {}

    @PATCH
    @Etagged(source = AnySource.class, transforms = true)
    public void transformsOnPatch() {}

    @GET
    @Etagged(key = @Key("slug"))
    public void keyWithoutState() {}

    @GET
    @Etagged(value = Known.class, key = @Key(parameter = "key", constant = "1"))
    public void twoValues() {}

    @GET
    @Etagged(value = Known.class, key = @Key(value = "a", attribute = "b"))
    public void twoAttributes() {}

    @GET
    @Etagged(
        value = Known.class,
        key = {@Key("slug"), @Key(attribute = "slug", constant = "1")})
    public void twoKeysForOneAttribute() {}

    @GET
    @Etagged(
        value = Known.class,
        key = {@Key(parameter = "key"), @Key(constant = "1")})
    public void twoKeysForTheIdentifier() {}

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
    @Etagged(value = Known.class, scope = Scope.COLLECTION, key = @Key(parameter = "key"))
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

    @GET
    @Etagged(vary = Etagged.PRINCIPAL, cacheControl = "max-age=5, PUBLIC")
    public void publicPrincipal() {}

    @GET
    @Etagged(
        vary = {"Accept", "cookie"},
        cacheControl = "s-maxage=5")
    public void sharedCookie() {}

    @GET
    @Etagged(vary = "Authorization", cacheControl = "x=\"private\",public")
    public void publicAuthorization() {}
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "twoSources            | two sources, value = dev.etagged.deployment.DeclaredPlan$Known and"
            + " source = dev.etagged.deployment.DeclaredPlan$AnySource; keep one of them",
        "requiredOnGet         | required = true on GET, which changes nothing; put it on PUT,"
            + " PATCH, POST or DELETE",
        "noSourceOnPut         | neither value nor source on a method that is decided before"
            + " anything is rendered; write @Etagged(TheEntity.class) or @Etagged(source = ...)",
        "requiredOfAWeakTag    | required = true beside strength = WEAK: If-Match compares"
            + " strongly, so it never holds for a weak tag; leave out strength here, or name a date"
            + " with lastModified, or leave out required",
        "requiredOfATimeStamp  | required = true beside a version attribute that is a time stamp:"
            + " If-Match compares strongly, so it never holds for a weak tag; make it a long, or"
            + " write strength = STRONG if no two states have the same time, or name a date with"
            + " lastModified, or leave out required",
        "transformsOnPatch     | transforms = true on PATCH, whose answer says nothing about the"
            + " content that was sent; put it on PUT, or leave it out",
        "keyWithoutState       | a key, which identifies an instance of a state type; add value ="
            + " the type, or leave out key",
        "twoValues             | @Key(parameter = \"key\", constant = \"1\"); keep the one that"
            + " holds the value",
        "twoAttributes         | @Key(value = \"a\", attribute = \"b\"), and both name the"
            + " attribute; keep one of them",
        "twoKeysForOneAttribute | two keys for the attribute slug; keep one of them",
        "twoKeysForTheIdentifier | two keys for the identifier; keep one of them, or name an"
            + " attribute in each",
        "scopeWithoutState     | scope, includes or lastModified, which describe a state type; add"
            + " value = the type, or leave them out",
        "includesOfASource     | scope, includes or lastModified, which describe a state type; add"
            + " value = the type, or leave them out",
        "dateWithoutState      | scope, includes or lastModified, which describe a state type; add"
            + " value = the type, or leave them out",
        "dateOfACollection     | lastModified = \"updatedAt\" for a collection, where no date shows"
            + " that a member was removed; leave it out, the entity tag shows it",
        "dateOfAnAggregate     | lastModified = \"updatedAt\" beside includes = [comments], whose"
            + " changes it does not show; leave it out, the entity tag shows them",
        "parameterOfAWholeCollection | a key for a collection that names no attribute; write"
            + " @Key(attribute = \"...\"), or leave out key",
        "noFieldName           | vary = \"Accept Language\" is not the name of a request field;"
            + " write one such as \"Accept-Language\"",
        "varyOnAll             | vary = \"*\" is not the name of a request field; write one such as"
            + " \"Accept-Language\"",
        "noDirective           | cacheControl = \"max-age 60\" is not a list of cache directives"
            + " (RFC 9111 section 5.2); write one such as \"private, max-age=60\"",
        "publicPrincipal | cacheControl = \"max-age=5, PUBLIC\" beside vary = \"{principal}\": a"
            + " shared cache would give one caller's representation to another; write cacheControl"
            + " = \"private, no-cache\", or leave it out",
        "sharedCookie | cacheControl = \"s-maxage=5\" beside vary = \"cookie\": a shared cache"
            + " would give one caller's representation to another; write cacheControl = \"private,"
            + " no-cache\", or leave it out",
        "publicAuthorization | cacheControl = \"x=\"private\",public\" beside vary ="
            + " \"Authorization\": a shared cache would give one caller's representation to"
            + " another; write cacheControl = \"private, no-cache\", or leave it out",
      })
  void aBrokenAnnotationSaysWhatToWriteInstead(String method, String message) {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(PREFIX + method + ": @Etagged has " + message);
  }

  @Path("sound/{id}")
  static final class Sound {
    @PUT
    @Etagged(value = Timed.class, required = true, lastModified = "changedAt")
    public void dated() {}

    @PUT
    @Etagged(value = Timed.class, required = true, strength = Etagged.DeclaredStrength.STRONG)
    public void guaranteed() {}

    @PUT
    @Etagged(Timed.class)
    public void notRequired() {}

    @GET
    @Etagged(value = Timed.class, strength = Etagged.DeclaredStrength.WEAK)
    public void read() {}
  }

  @ParameterizedTest
  @ValueSource(strings = {"dated", "guaranteed", "notRequired", "read"})
  void aWeakTagIsSoundWhereAPreconditionCanHold(String method) {
    assertThat(DeclaredPlan.of(Sound.class, method)).isPresent();
  }

  @Test
  void aCacheControlOfTwoLinesIsNoList() {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, "twoLines"))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessageContaining("is not a list of cache directives");
  }

  @ParameterizedTest(name = "{0} asks for {1}")
  @CsvSource({"unknownPathParameter, id", "misspeltPathParameter, kay"})
  void anUnknownPathParameterSaysWhichThereAre(String method, String parameter) {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            "%s%s: @Etagged identifies the instance by path parameter {%s}, but the path has [key];"
                + " name one of them with key = @Key(parameter = \"...\"), add {%s} to @Path, or"
                + " write key = @Key(constant = \"...\") for a resource that always represents the"
                + " same instance",
            PREFIX, method, parameter, parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"encodedParameter", "encodedParameters"})
  void anEncodedParameterMayNameAnotherRow(String method) {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            PREFIX
                + method
                + ": @Encoded gives the method the path parameter {key} as the URI has it, and @Etagged looks its decoded value up, which may be another row; remove @Encoded");
  }

  @Test
  void aTypeThatNoModuleKnowsIsNoStateType() {
    assertThatThrownBy(() -> DeclaredPlan.of(Broken.class, "noStateType"))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessage(
            PREFIX
                + "noStateType: @Etagged(String.class) names no state type; name a JPA entity of"
                + " the application, or write @Etagged(source = ...)");
  }
}
