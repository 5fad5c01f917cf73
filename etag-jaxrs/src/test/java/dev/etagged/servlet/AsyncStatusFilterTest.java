package dev.etagged.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AsyncStatusFilterTest {

  private final List<String> done = new ArrayList<>();

  @Nested
  class EndOfAnAsynchronousRequest {

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 304, 412})
    void sendsTheStatus(int status) throws Exception {
      complete(status);
      assertThat(done).contains("flushBuffer");
    }

    @Test
    void leavesAnOkToTheContainer() throws Exception {
      complete(200);
      assertThat(done).doesNotContain("flushBuffer");
    }

    private void complete(int status) throws Exception {
      HttpServletResponse response =
          fake(HttpServletResponse.class, Map.of("getStatus", arguments -> status));
      AsyncContext started =
          fake(
              AsyncContext.class,
              Map.of("addListener", arguments -> end((AsyncListener) arguments[0], arguments[2])));
      HttpServletRequest request =
          fake(HttpServletRequest.class, Map.of("startAsync", arguments -> started));
      FilterChain chain = (wrapped, same) -> wrapped.startAsync(wrapped, same);
      new AsyncStatusFilter().doFilter(request, response, chain);
    }

    private Object end(AsyncListener listener, Object heard) {
      assertThat(heard)
          .isInstanceOf(ServletResponse.class)
          .isNotInstanceOf(HttpServletResponse.class);
      try {
        listener.onComplete(new AsyncEvent(fake(AsyncContext.class, Map.of())));
        return listener;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Nested
  class Registration {

    @ParameterizedTest
    @CsvSource({
      "Eclipse GlassFish  8.0.0, true",
      "Payara Server 7.2025.1 #badassfish, false",
      "Apache Tomcat/11.0.0, false"
    })
    void isForGlassFishAlone(String server, boolean registered) {
      FilterRegistration.Dynamic filter = fake(FilterRegistration.Dynamic.class, Map.of());
      new GlassFishInitializer()
          .onStartup(
              null,
              fake(
                  ServletContext.class,
                  Map.of("getServerInfo", arguments -> server, "addFilter", arguments -> filter)));
      assertThat(done.contains("addFilter")).isEqualTo(registered);
      assertThat(done.contains("addMappingForUrlPatterns")).isEqualTo(registered);
      assertThat(done.contains("setAsyncSupported")).isEqualTo(registered);
    }
  }

  private <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              done.add(method.getName());
              Function<Object[], Object> answer = answers.get(method.getName());
              Object result = answer == null ? null : answer.apply(arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
