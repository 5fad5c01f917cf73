package dev.etagged.example;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a request every runtime must be able to read. RESTEasy reports some of what it cannot
 * read only while it looks for a method, in exceptions that say nothing of the client: a mapper for
 * every exception answers them 500.
 */
final class RequestSyntax {
  private static final String MEDIA_TYPE = "Content-Type";
  private static final List<String> WEIGHTED = List.of("Accept", "Accept-Language", MEDIA_TYPE);

  /** A browser sends about ten; RESTEasy reads some of them in the square of their number. */
  private static final int MOST_PARTS = 128;

  private static final Pattern WEIGHT = Pattern.compile("0?\\.[0-9]{1,9}|0\\.?|1\\.?|1\\.0{1,9}");

  private RequestSyntax() {}

  static void require(HttpServletRequest request) throws Refusal {
    requireUri(request.getRequestURI(), request.getQueryString());
    requireLength(request);
    for (String field : WEIGHTED) {
      for (String value : Collections.list(request.getHeaders(field))) {
        requireWeights(field, value);
      }
    }
  }

  /** Undertow reads it only when it is asked for it, and throws. */
  private static void requireLength(HttpServletRequest request) throws Refusal {
    try {
      request.getContentLengthLong();
    } catch (NumberFormatException malformed) {
      throw new Refusal(Problem.badRequest("Content-Length is not a number."));
    }
  }

  /** Such as no bracket in a path; servers let some of what is none pass (RFC 3986). */
  static void requireUri(String path, @Nullable String query) throws Refusal {
    try {
      new URI(query == null ? path : path + "?" + query);
    } catch (URISyntaxException malformed) {
      throw new Refusal(Problem.badRequest("The request target is not a URI."));
    }
  }

  /**
   * Each parameter {@code q} is a number from 0 to 1 (RFC 9110 section 12.4.2), with any number of
   * decimals: some clients send {@code .2}. No media type has a parameter of that name (section
   * 12.5.1), but RESTEasy reads one in {@code Content-Type} as well, and in some quoted strings.
   */
  static void requireWeights(String field, String value) throws Refusal {
    String separators = field.equals(MEDIA_TYPE) ? ";" : ";,";
    int parts = 0;
    for (int start = end(value, 0, separators); start < value.length(); ) {
      int end = end(value, start + 1, separators);
      String parameter = value.charAt(start) == ';' ? value.substring(start + 1, end) : "";
      if (!isReadable(parameter)) {
        throw new Refusal(
            Problem.badRequest(
                "%s: expected a weight from 0 to 1 at index %s, not %s"
                    .formatted(field, start + 1, Quoted.text(parameter))));
      }
      if (++parts == MOST_PARTS) {
        throw new Refusal(
            new Problem(
                431,
                "Request Header Fields Too Large",
                "%s: expected at most %s parts".formatted(field, MOST_PARTS)));
      }
      start = end;
    }
  }

  private static boolean isReadable(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    return !name.trim().equalsIgnoreCase("q")
        || (equals >= 0 && WEIGHT.matcher(parameter.substring(equals + 1).trim()).matches());
  }

  private static int end(String value, int start, String separators) {
    int end = start;
    while (end < value.length() && separators.indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
