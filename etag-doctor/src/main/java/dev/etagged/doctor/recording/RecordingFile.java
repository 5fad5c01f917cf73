package dev.etagged.doctor.recording;

import dev.etagged.testkit.recording.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a recording: a HAR, or text. */
public final class RecordingFile {

  /** More than the recordings of browsers, less than would fill the memory. */
  private static final long MOST_OCTETS = 256L << 20;

  private RecordingFile() {}

  /**
   * Reads a HAR.
   *
   * @throws UnreadableRecordingException if it is none
   */
  public static Recording har(Path file) throws IOException, UnreadableRecordingException {
    return HarReader.read(text(file));
  }

  /**
   * Reads a text with exchanges.
   *
   * @throws UnreadableRecordingException if there is no exchange in it
   */
  public static Recording text(Path file, String baseUri)
      throws IOException, UnreadableRecordingException {
    return TextReader.read(text(file), baseUri);
  }

  /** Text that is not UTF-8 is read octet by octet, and so are the digests of its content. */
  private static String text(Path file) throws IOException, UnreadableRecordingException {
    if (Files.size(file) > MOST_OCTETS) {
      throw new UnreadableRecordingException(file + ": expected at most 256 MiB");
    }
    byte[] octets = Files.readAllBytes(file);
    String text = new String(octets, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      text = new String(octets, StandardCharsets.ISO_8859_1);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
