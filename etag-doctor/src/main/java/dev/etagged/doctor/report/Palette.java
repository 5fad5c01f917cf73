package dev.etagged.doctor.report;

import dev.etagged.testkit.finding.Severity;

/** Colours of a terminal, or none. */
public enum Palette {
  /** ANSI sequences. */
  COLOURED,
  /** Plain text. */
  PLAIN;

  private static final char ESCAPE = 27;

  String severity(Severity severity) {
    return switch (severity) {
      case FAULT -> paint("31;1", "FAULT");
      case COST -> paint("33;1", "COST");
      case NOTE -> paint("36", "NOTE");
    };
  }

  String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return this == PLAIN ? text : ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m";
  }
}
