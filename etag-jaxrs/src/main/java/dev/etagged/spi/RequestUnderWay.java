package dev.etagged.spi;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;

/**
 * A request whose method is about to run, after the validators were looked up. Safe for use by
 * several threads.
 *
 * @since 0.1.0
 */
public interface RequestUnderWay {

  /**
   * The requested resource.
   *
   * @return the target of the request
   */
  TargetResource target();

  /**
   * The validators against which the preconditions were checked.
   *
   * @return the validators that were looked up; unknown if nothing needed them
   */
  Validators checked();
}
