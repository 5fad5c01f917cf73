package dev.etagged.variant;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The part of a request that selects a representation: field values as text, who asks, and the
 * content of a QUERY. It is read so that clients which ask for the same in other words are one.
 *
 * @param valueOf gives the value of a field by its name, its lines joined by commas; empty if it
 *     was not sent
 * @param principal gives the name of the caller; empty for one who is not known
 * @param content the digest of the content, where that selects; an empty text for content that is
 *     too long to be named
 */
public record SelectingFields(
    UnaryOperator<String> valueOf, Supplier<String> principal, Optional<String> content) {

  static final String ACCEPT = "Accept";
  static final String ACCEPT_ENCODING = "Accept-Encoding";
  static final String ACCEPT_LANGUAGE = "Accept-Language";

  /** The charset that is sent unasked. */
  private static final String UTF_8 = "utf-8";

  /** No field can have these names. */
  private static final String PRINCIPAL = "{principal}";

  private static final String CONTENT = "{content}";

  /** What describes the content, and so selects with it. */
  private static final List<String> OF_CONTENT =
      List.of("Content-Type", "Content-Encoding", "Content-Language");

  /** Of a request whose content, if it has any, does not select. */
  public SelectingFields(UnaryOperator<String> valueOf, Supplier<String> principal) {
    this(valueOf, principal, Optional.empty());
  }

  /** The same, where content selects. */
  public SelectingFields withContent(Optional<String> digest) {
    return new SelectingFields(valueOf, principal, Optional.of(digest.orElse("")));
  }

  /** Whether something selects that no label can name. */
  boolean isBeyondNaming(VariantDeclaration declaration) {
    return content.filter(String::isEmpty).isPresent() || asksForCharset(declaration);
  }

  /**
   * Whether it asks for a charset that no tag tells from others. A runtime may then code the text
   * anew (RFC 9110 section 8.3.2), and send other octets than to everybody else.
   */
  boolean asksForCharset(VariantDeclaration declaration) {
    String accept = value(ACCEPT);
    return mentionsCharset(accept)
        && Preference.list(accept).stream()
            .flatMap(each -> MediaRange.of(each).charset().stream())
            .anyMatch(charset -> !charset.equals(UTF_8) && !declaration.distinguishes(charset));
  }

  private static boolean mentionsCharset(String accept) {
    for (int i = 0; i <= accept.length() - MediaRange.CHARSET.length(); i++) {
      if (accept.regionMatches(true, i, MediaRange.CHARSET, 0, MediaRange.CHARSET.length())) {
        return true;
      }
    }
    return false;
  }

  String value(String name) {
    return valueOf.apply(name);
  }

  /** The languages that are asked for, the most wanted first, in lower case. */
  List<String> languages() {
    return Preference.list(value(ACCEPT_LANGUAGE)).stream()
        .filter(each -> each.weight() > 0)
        .sorted(Comparator.comparingInt(Preference::weight).reversed())
        .map(Preference::value)
        .toList();
  }

  /** The label of the principal and of the fields that are declared by value, if there are any. */
  Optional<String> values(VariantDeclaration declaration) {
    if (declaration.byValue().isEmpty() && !declaration.byPrincipal() && content.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder selection = new StringBuilder();
    if (declaration.byPrincipal()) {
      append(selection, PRINCIPAL, principal.get());
    }
    for (String field : declaration.byValue()) {
      append(selection, field.toLowerCase(Locale.ROOT), value(field));
    }
    if (content.isPresent()) {
      OF_CONTENT.forEach(field -> append(selection, field.toLowerCase(Locale.ROOT), value(field)));
      append(selection, CONTENT, content.get());
    }
    return Optional.of(LabelPart.ofValues(selection.toString()));
  }

  private static void append(StringBuilder selection, String name, String value) {
    selection.append(name).append('=').append(value.length()).append(':').append(value);
  }
}
