package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.Etagged.Scope;
import dev.etagged.Key;
import dev.etagged.PlannedMethod;
import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.deployment.DeclaredPlan.Known;
import dev.etagged.http.Validators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MethodReportTest {

  @Path("reported/")
  static final class Reported {

    @GET
    @Path("/{id}")
    @Etagged(Known.class)
    public void item() {}

    @GET
    @Path("{id}/whole")
    @Etagged(value = Known.class, includes = "comments")
    public void whole() {}

    @GET
    @Path("{slug}/slug")
    @Etagged(value = Known.class, key = @Key(attribute = "name", parameter = "slug"))
    public void bySlug() {}

    @GET
    @Path("{id}/all")
    @Etagged(value = Known.class, scope = Scope.COLLECTION)
    public void all() {}

    @GET
    @Path("content")
    @Etagged
    public String content() {
      return "";
    }

    @GET
    @Path("own")
    @Etagged(source = Own.class)
    public void own() {}

    @GET
    @Path("early/{id}")
    @RolesAllowed("editor")
    @Etagged(value = Known.class, evaluate = Evaluation.BEFORE_METHOD)
    public void early() {}

    @GET
    @Path("late/{id}")
    @Etagged(value = Known.class, evaluate = Evaluation.AFTER_METHOD)
    public void late() {}

    @GET
    @Path("roles/{id}")
    @RolesAllowed("editor")
    @Etagged(Known.class)
    public void roles() {}

    @GET
    @Path("language/{id}")
    @Etagged(Known.class)
    public void language(
        @HeaderParam("Accept-Language") String language,
        @HeaderParam("If-None-Match") String tag) {}

    @GET
    @Path("cookie/{id}")
    @Etagged(Known.class)
    public void cookie(@CookieParam("session") String session) {}

    @GET
    @Path("caller/{id}")
    @Etagged(Known.class)
    public void caller(@Context SecurityContext caller) {}

    @GET
    @Path("declared/{id}")
    @Etagged(
        value = Known.class,
        vary = {"accept-language", "Cookie", Etagged.PRINCIPAL})
    public void declared(
        @HeaderParam("Accept-Language") String language,
        @CookieParam("session") String session,
        @Context SecurityContext caller) {}

    @PUT
    @Path("{id}")
    @Etagged(Known.class)
    public void put(@Context SecurityContext caller) {}

    @PATCH
    @Path("{id}")
    @Etagged(Known.class)
    public void patch() {}

    @DELETE
    @Path("{id}")
    @Etagged(Known.class)
    public void delete() {}

    @POST
    @Path("{id}")
    @Etagged(Known.class)
    public void post() {}

    @PUT
    @Path("required/{id}")
    @Etagged(value = Known.class, required = true)
    public void required() {}
  }

  static final class Own implements ValidatorSource {
    @Override
    public Validators validators(TargetResource target) {
      return Validators.unknown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "item, GET, reported/{id}, Known, id, before the method, ''",
    "whole, GET, reported/{id}/whole, Known with comments, id, before the method, ''",
    "bySlug, GET, reported/{slug}/slug, Known, name = {slug}, before the method, ''",
    "all, GET, reported/{id}/all, all Known, id, before the method, ''",
    "content, GET, reported/content, content, '', after the content, ''",
    "own, GET, reported/own, Own, '', before the method, ''",
    "early, GET, reported/early/{id}, Known, id, before the method, ''",
    "late, GET, reported/late/{id}, Known, id, after the method, ''",
    "roles, GET, reported/roles/{id}, Known, id, 'before the method, after its roles', ''",
    "put, PUT, reported/{id}, Known, id, before the method, nothing",
  })
  void aRowSaysWhatBecomesOfARequest(
      String name,
      String httpMethod,
      String path,
      String source,
      String key,
      String evaluation,
      String guard) {
    PlannedMethod planned = planned(name);
    assertThat(planned.resourceMethod()).endsWith("Reported." + name);
    assertThat(planned.httpMethod()).isEqualTo(httpMethod);
    assertThat(planned.path()).contains(path);
    assertThat(planned.source()).isEqualTo(source);
    assertThat(planned.key()).isEqualTo(key);
    assertThat(planned.evaluation()).isEqualTo(evaluation);
    assertThat(planned.guard()).isEqualTo(guard);
  }

  @ParameterizedTest
  @CsvSource({
    "put, required = true",
    "patch, required = true",
    "delete, required = true",
    "early, evaluate = BEFORE_METHOD",
    "language, 'write vary = \"Accept-Language\"'",
    "cookie, 'write vary = \"Cookie\"'",
    "caller, vary = Etagged.PRINCIPAL",
  })
  void aWarningSaysWhatToWrite(String name, String remedy) {
    assertThat(planned(name).warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning).contains(remedy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"item", "declared", "required", "post", "late", "roles", "content"})
  void whatIsDeclaredGetsNone(String name) {
    assertThat(planned(name).warnings()).isEmpty();
  }

  private static PlannedMethod planned(String name) {
    return Stream.of(Reported.class.getDeclaredMethods())
        .filter(declared -> declared.getName().equals(name))
        .map(declared -> planned(declared))
        .findFirst()
        .orElseThrow();
  }

  private static PlannedMethod planned(Method method) {
    Plans plans = new Plans(DeclaredPlan.environment());
    assertThat(plans.planOf(Reported.class, method)).isPresent();
    assertThat(plans.planOf(Reported.class, method)).isPresent();
    assertThat(plans.reports()).hasSize(1);
    return plans.reports().get(0);
  }
}
