package dev.etagged.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code preconditions.txt}, whose first lines explain its notation. */
public final class PreconditionTable {

  private static final String RESOURCE = "preconditions.txt";
  private static final List<String> FIELDS =
      List.of("If-Match", "If-Unmodified-Since", "If-None-Match", "If-Modified-Since");
  private static final Pattern COLUMN = Pattern.compile(" +\\| +");
  private static final Pattern FIELD_LINE = Pattern.compile(" *⏎ *");
  private static final int COLUMNS = 9;

  private PreconditionTable() {}

  /** Every row, in the table's order. */
  public static List<PreconditionRow> rows() {
    try (InputStream table = PreconditionTable.class.getResourceAsStream(RESOURCE)) {
      if (table == null) {
        throw new IllegalStateException(RESOURCE + ": not on the class path");
      }
      return read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + ": cannot be read", e);
    }
  }

  private static List<PreconditionRow> read(BufferedReader table) throws IOException {
    List<PreconditionRow> rows = new ArrayList<>();
    int number = 0;
    for (String line = table.readLine(); line != null; line = table.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(row(number, COLUMN.split(line.strip(), -1)));
      }
    }
    return List.copyOf(rows);
  }

  private static PreconditionRow row(int number, String[] cells) {
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          "%s line %d: %d columns, expected %d".formatted(RESOURCE, number, cells.length, COLUMNS));
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int field = 0; field < FIELDS.size(); field++) {
      String cell = cells[2 + field];
      if (!cell.equals("-")) {
        fields.put(FIELDS.get(field), values(cell));
      }
    }
    return new PreconditionRow(
        number, cells[0], cells[1], fields, validators(cells[6], cells[7]), verdict(cells[8]));
  }

  private static Validators validators(String entityTag, String lastModified) {
    if (entityTag.equals("absent")) {
      return Validators.absent();
    }
    return new Validators.Known(
        present(entityTag).map(PreconditionTable::entityTag),
        present(lastModified).map(Instant::parse));
  }

  private static ETag entityTag(String cell) {
    String opaqueTag = cell.substring(cell.indexOf('"') + 1, cell.length() - 1);
    return cell.startsWith("W/") ? ETag.weak(opaqueTag) : ETag.strong(opaqueTag);
  }

  private static Verdict verdict(String cell) {
    return Verdict.valueOf(cell.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> values(String cell) {
    return Arrays.stream(FIELD_LINE.split(cell, -1))
        .map(value -> value.equals("(empty)") ? "" : value.replace('⇥', '\t'))
        .toList();
  }

  private static Optional<String> present(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }
}
