package dev.etagged.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.Authorizer;
import dev.etagged.Etagged;
import dev.etagged.Etagged.Evaluation;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.TargetResource;
import dev.etagged.deployment.DeclaredPlan.AnySource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9111 section 3.5: what a shared cache may store, although only some callers may have it. */
final class CacheControlCheckTest {

  @RolesAllowed("editor")
  @Path("some/{id}")
  @Etagged(source = AnySource.class, cacheControl = "public, max-age=60")
  static final class ForSome {
    @GET
    public void onClass() {}

    @HEAD
    @DenyAll
    public void forNobody() {}

    @GET
    @PermitAll
    public void forEverybody() {}

    @PUT
    public void written() {}

    @GET
    @Etagged(source = AnySource.class, cacheControl = "max-age=60, must-revalidate")
    public void revalidatedLater() {}

    @GET
    @Etagged(source = AnySource.class, cacheControl = "public, no-cache")
    public void revalidated() {}

    @GET
    @Etagged(source = AnySource.class, cacheControl = "private, max-age=60")
    public void ofBrowser() {}

    @GET
    @Etagged(source = AnySource.class, cacheControl = "max-age=60")
    public void byCookie() {}

    @GET
    @PermitAll
    @Etagged(source = AnySource.class, authorizer = Nobody.class, cacheControl = "s-maxage=5")
    public void authorized() {}

    @GET
    @PermitAll
    @Etagged(
        source = AnySource.class,
        evaluate = Evaluation.AFTER_METHOD,
        cacheControl = "public, max-age=5")
    public void inBody() {}
  }

  static final class Nobody implements Authorizer {
    @Override
    public boolean permits(TargetResource target) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"onClass", "forNobody", "revalidatedLater", "authorized"})
  void whatIsForSomeIsNotSharedWithoutAsking(String method) {
    assertThatThrownBy(() -> DeclaredPlan.of(ForSome.class, method))
        .isInstanceOf(EtaggedConfigurationException.class)
        .hasMessageStartingWith(
            ForSome.class.getName() + "." + method + ": @Etagged has cacheControl = \"")
        .hasMessageEndingWith(
            "\" on a method that only some callers may call: a shared cache would give its response"
                + " to all of them (RFC 9111 section 3.5); write cacheControl = \"private,"
                + " no-cache\", or \"public, no-cache\" to let the cache ask each time, or leave it"
                + " out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"forEverybody", "written", "revalidated", "ofBrowser"})
  void whatIsSharedWithEverybodyOrNobodyIsSound(String method) {
    assertThat(warnings(method)).isEmpty();
  }

  /** A cookie may authorize, or an interceptor may be there for something else. */
  @ParameterizedTest
  @ValueSource(strings = {"byCookie", "inBody"})
  void whatMayBeForSomeIsWarnedOf(String method) {
    assertThat(warnings(method))
        .singleElement()
        .asString()
        .startsWith(ForSome.class.getName() + "." + method + ": cacheControl = \"")
        .endsWith(
            "\" lets a shared cache store a response that a cookie authorizes, and give it to other"
                + " callers without asking; write \"private\" or \"no-cache\" into it");
  }

  private static List<String> warnings(String method) {
    List<String> messages = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            messages.add(logged.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.etagged");
    logger.addHandler(handler);
    try {
      assertThat(DeclaredPlan.of(ForSome.class, method)).isPresent();
    } finally {
      logger.removeHandler(handler);
    }
    return messages;
  }
}
