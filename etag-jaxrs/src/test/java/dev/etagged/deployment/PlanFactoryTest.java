package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.Etagged.Scope;
import dev.etagged.deployment.DeclaredPlan.Known;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlanFactoryTest {

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
    assertThat(DeclaredPlan.of(Many.class, method))
        .hasValueSatisfying(plan -> assertThat(plan.returnsState()).isFalse());
  }

  @Test
  void requiredOnAClassIsForItsUnsafeMethods() {
    assertThat(DeclaredPlan.of(Sound.class, "get"))
        .hasValueSatisfying(
            plan -> {
              assertThat(plan.returnsState()).isTrue();
              assertThat(plan.variants().vary()).containsExactly("Accept");
              assertThat(plan.cacheControl()).isEqualTo("private, max-age=60, x=\"a, b\"");
            });
    assertThat(DeclaredPlan.of(Sound.class, "delete"))
        .hasValueSatisfying(plan -> assertThat(plan.required()).isTrue());
  }

  @Test
  void aMethodsOwnAnnotationReplacesThatOfItsClass() {
    assertThat(DeclaredPlan.of(Sound.class, "text"))
        .hasValueSatisfying(
            plan -> {
              assertThat(plan.required()).isFalse();
              assertThat(plan.returnsState()).isFalse();
              assertThat(plan.cacheControl()).isEmpty();
              assertThat(plan.variants().vary()).containsExactly("Accept-Language");
            });
  }

  @Path("callers/{id}")
  static final class Callers {
    @GET
    @Etagged(value = Known.class, vary = "Accept-Language")
    public void everybody() {}

    @GET
    @Etagged(value = Known.class, vary = "COOKIE")
    public void byCookie() {}

    @GET
    @RolesAllowed("editor")
    @Etagged(Known.class)
    public void byRole() {}

    @GET
    @Etagged(value = Known.class, evaluate = Evaluation.AFTER_METHOD)
    public void inBody() {}

    @GET
    @RolesAllowed("editor")
    @Etagged(value = Known.class, cacheControl = "public, no-cache")
    public void declared() {}
  }

  /** RFC 9111 sections 3 and 5.2.2. */
  @ParameterizedTest
  @CsvSource({
    "everybody, ''",
    "byCookie, private",
    "byRole, 'private, no-cache'",
    "inBody, 'private, no-cache'",
    "declared, 'public, no-cache'",
  })
  void whatIsForSomeCallersIsPrivateUnlessDeclared(String method, String cacheControl) {
    assertThat(DeclaredPlan.of(Callers.class, method))
        .hasValueSatisfying(plan -> assertThat(plan.cacheControl()).isEqualTo(cacheControl));
  }
}
