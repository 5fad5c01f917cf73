package dev.etagged.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.random.RandomGenerator;

/** Ways to spoil a text. */
enum Spoiling {
  LONG {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(random, text, "", "");
    }
  },
  MANY_ELEMENTS {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(random, text + pick(random, ",", ", ", " ,", ",,", ";"), "", text);
    }
  },
  MANY_DIFFERENT_ELEMENTS {
    @Override
    String of(String text, RandomGenerator random) {
      StringBuilder list = new StringBuilder(text);
      int size = size(random);
      for (int i = 0; list.length() < size; i++) {
        list.append(',').append(pick(random, "", " ")).append(number(text, Integer.toString(i)));
      }
      return list.toString();
    }
  },
  LONG_TAG {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(random, pick(random, "a", "~", "-", ".", "!", "\u00ff", "%"), "\"", "\"");
    }
  },
  LONG_LABEL {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(
          random, pick(random, "-bb", ".bb", "~bb", "-b.", "--gzip", "-gzip"), "\"x~aa", "\"");
    }
  },
  UNCLOSED {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(
          random, text.replace("\"", "") + " ", pick(random, "\"", "W/\"", "W/", "w/\""), "");
    }
  },
  NESTED {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(random, pick(random, "(", "\"", "\\\"", "[", "{", "W/", "<", "\\"), text, text);
    }
  },
  PARAMETERS {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(
          random,
          pick(random, ";q=0.5", ";q=1e9", ";q=0.00000001", ";=", ";a=\"b\"", "; ; "),
          text,
          "");
    }
  },
  NUMBERS {
    @Override
    String of(String text, RandomGenerator random) {
      return number(
          text,
          pick(
              random,
              "0",
              "-1",
              "00000000000",
              "9223372036854775807",
              "9223372036854775808",
              "18446744073709551616",
              "1e308",
              "NaN",
              "0x7f",
              "\u0661",
              "9".repeat(size(random))));
    }
  },
  RANGES {
    @Override
    String of(String text, RandomGenerator random) {
      StringBuilder ranges =
          new StringBuilder(pick(random, "bytes=", "BYTES=", "bytes =", "lines=", ""));
      int count = random.nextInt(1, 600);
      for (int i = 0; i < count; i++) {
        ranges
            .append(i == 0 ? "" : ",")
            .append(
                pick(
                    random,
                    "0-",
                    "-1",
                    "-",
                    "0-0",
                    "5-2",
                    i + "-" + (i + 1),
                    (2L * i) + "-" + (2L * i),
                    "99999999999999999999-",
                    "-99999999999999999999"));
      }
      return ranges.toString();
    }
  },
  DATES {
    @Override
    String of(String text, RandomGenerator random) {
      return Dates.any(random);
    }
  },
  NOT_ASCII {
    @Override
    String of(String text, RandomGenerator random) {
      String some =
          pick(random, "\u00e9", "\u20ac", "\ud83d\ude00", "\ufeff", "\u202e", "\u0000\u0100");
      return insert(text, random, new String(some.getBytes(UTF_8), ISO_8859_1));
    }
  },
  OCTETS {
    @Override
    String of(String text, RandomGenerator random) {
      byte[] octets = new byte[random.nextInt(1, 200)];
      random.nextBytes(octets);
      return insert(text, random, new String(octets, ISO_8859_1).replaceAll("[\r\n]", "\u0080"));
    }
  },
  OVERLONG_UTF8 {
    @Override
    String of(String text, RandomGenerator random) {
      return insert(
          text,
          random,
          pick(
              random,
              "\u00c0\u00af",
              "\u00ed\u00a0\u0080",
              "\u00f8\u0088\u0080\u0080\u0080",
              "\u00fe\u00ff"));
    }
  },
  NUL {
    @Override
    String of(String text, RandomGenerator random) {
      return insert(text, random, "\0");
    }
  },
  CONTROLS {
    @Override
    String of(String text, RandomGenerator random) {
      return insert(
          text, random, pick(random, "\t", "\u0001", "\u007f", "\u001b[31m", "\u000b", "\u0008"));
    }
  },
  SPLIT {
    @Override
    String of(String text, RandomGenerator random) {
      return insert(
          text,
          random,
          pick(
              random,
              "\r\nX-Split: 1",
              "\r\n\r\nGET /split HTTP/1.1\r\n\r\n",
              "\nX-Split: 1",
              "\rX-Split: 1"));
    }
  },
  FOLDED {
    @Override
    String of(String text, RandomGenerator random) {
      return insert(text, random, pick(random, "\r\n ", "\r\n\t", "\r\n  \r\n ", "\n "));
    }
  },
  EMPTY {
    @Override
    String of(String text, RandomGenerator random) {
      return pick(random, "", " ", "\t", ",", ",,,", " , ", ";", "\"\"", "W/\"\"", "*", "* , *");
    }
  },
  CUT {
    @Override
    String of(String text, RandomGenerator random) {
      return text.substring(0, random.nextInt(text.length() + 1));
    }
  },
  SHUFFLED {
    @Override
    String of(String text, RandomGenerator random) {
      StringBuilder shuffled = new StringBuilder(text);
      for (int i = 0; i < 3 && !shuffled.isEmpty(); i++) {
        int place = random.nextInt(shuffled.length());
        switch (random.nextInt(3)) {
          case 0 -> shuffled.deleteCharAt(place);
          case 1 -> shuffled.insert(place, (char) random.nextInt(33, 127));
          default -> shuffled.setCharAt(place, (char) random.nextInt(33, 127));
        }
      }
      return shuffled.toString();
    }
  },
  PERCENT {
    @Override
    String of(String text, RandomGenerator random) {
      return insert(
          text,
          random,
          pick(
              random,
              "%",
              "%00",
              "%2e%2e%2f",
              "%ff%fe",
              "%0d%0a",
              "%zz",
              "%u0041",
              "%25%32%65",
              ";a=b",
              "//",
              "/../",
              "\\..\\"));
    }
  },
  WHITE {
    @Override
    String of(String text, RandomGenerator random) {
      return fill(random, pick(random, " ", "\t", " \t"), text, text);
    }
  },
  ALONE {
    @Override
    String of(String text, RandomGenerator random) {
      return text;
    }
  };

  /** What every server takes of a head. */
  private static final int LONGEST = 7000;

  abstract String of(String text, RandomGenerator random);

  static Spoiling any(RandomGenerator random) {
    return List.of(values()).get(random.nextInt(values().length));
  }

  private static String pick(RandomGenerator random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static int size(RandomGenerator random) {
    return random.nextInt(3) == 0 ? random.nextInt(1, LONGEST) : LONGEST;
  }

  private static String fill(RandomGenerator random, String piece, String start, String end) {
    int rest = Math.max(0, size(random) - start.length() - end.length());
    return start + (piece.isEmpty() ? "" : piece.repeat(rest / piece.length())) + end;
  }

  private static String insert(String text, RandomGenerator random, String some) {
    int place = random.nextInt(text.length() + 1);
    return text.substring(0, place) + some + text.substring(place);
  }

  private static String number(String text, String other) {
    String digits = text.replaceFirst("\\d+", other);
    return digits.equals(text) ? text + other : digits;
  }
}
