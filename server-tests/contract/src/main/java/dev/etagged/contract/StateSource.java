package dev.etagged.contract;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Validators;

/** The validators that the test wants of the resource. */
final class StateSource implements ValidatorSource {

  @Override
  public Validators validators(TargetResource target) {
    State state = State.withId(target.pathParameter("id").orElseThrow());
    state.lookUp();
    return state.validators();
  }

  @Override
  public Validators rendered(Object entity, TargetResource target) {
    return entity instanceof Note note ? note.validators() : Validators.unknown();
  }
}
