package dev.etagged.doctor.recording;

/** A file that is no recording. The message says what was expected. */
public final class UnreadableRecordingException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableRecordingException(String message) {
    super(message);
  }
}
