package dev.etagged.jaxrs;

import dev.etagged.http.Validators;

/**
 * An unsafe request whose preconditions held when they were checked. Between that check and the
 * commit another write can come: what is about to be changed must be judged again.
 */
public interface ConditionalWrite {

  /**
   * Which resource is meant.
   *
   * @return the target of the request
   */
  TargetResource target();

  /**
   * What the preconditions were checked against.
   *
   * @return the validators that were looked up; unknown if the request has no preconditions
   */
  Validators checked();

  /**
   * Whether the request's preconditions hold for a state as it is now.
   *
   * @param current the validators of the state that is about to be changed
   * @return false if the write must not be performed
   */
  boolean holdsFor(Validators current);
}
