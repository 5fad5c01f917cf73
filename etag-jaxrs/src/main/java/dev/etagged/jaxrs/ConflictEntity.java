package dev.etagged.jaxrs;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** The content of a 409: problem details by itself, and the mark by which the filter knows it. */
record ConflictEntity(WriteConflict conflict) implements StreamingOutput {

  @Override
  public void write(OutputStream content) throws IOException {
    content.write(Problem.of(conflict, Optional.empty()).json());
  }
}
