package dev.etagged.answer;

import dev.etagged.http.HttpDate;
import dev.etagged.http.PreconditionField;
import dev.etagged.http.Validators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A decision as one line of a log, which reads like the exchange on the wire. */
public final class DecisionLine {

  /** A client can send long fields: nobody reads more of one. */
  private static final int GREATEST_LENGTH = 200;

  private DecisionLine() {}

  /**
   * Such as {@code GET articles/7 > If-None-Match: "6-b" < ETag: "7-a" = PROCEED: changed}.
   *
   * @param path the path below the application's, decoded
   * @param texts the value of a precondition as it was sent; empty if it was not
   * @param current the validators that it was compared with
   */
  public static String of(
      String method,
      String path,
      Function<PreconditionField, String> texts,
      Validators current,
      String decision) {
    List<String> words = new ArrayList<>(List.of(method, printable(path)));
    for (PreconditionField field : PreconditionField.values()) {
      String sent = texts.apply(field);
      if (!sent.isEmpty()) {
        words.add("> " + field.fieldName() + ": " + printable(sent));
      }
    }
    if (current instanceof Validators.Absent) {
      words.add("< nothing");
    }
    current.entityTag().ifPresent(tag -> words.add("< ETag: " + tag));
    current
        .lastModified()
        .ifPresent(date -> words.add("< Last-Modified: " + HttpDate.format(date)));
    words.add("= " + decision);
    return String.join(" ", words);
  }

  /** Nothing that a client sends begins another line of the log. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), GREATEST_LENGTH); i++) {
      char c = text.charAt(i);
      printable.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '?' : c);
    }
    return text.length() > GREATEST_LENGTH ? printable + "..." : printable.toString();
  }
}
