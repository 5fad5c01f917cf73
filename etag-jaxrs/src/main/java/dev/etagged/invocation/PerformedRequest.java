package dev.etagged.invocation;

import static java.lang.StackWalker.Option.RETAIN_CLASS_REFERENCE;

import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;

/** A request that a thread performs. */
public record PerformedRequest(Method method, String path) {

  private static final StackWalker FRAMES = StackWalker.getInstance(RETAIN_CLASS_REFERENCE);

  /**
   * Whether the method is being called on this thread. It is also seen where a request inside this
   * one has left the thread without any, as RESTEasy and CXF do.
   */
  public boolean isOnTheStack() {
    return FRAMES.walk(frames -> frames.anyMatch(this::isCall));
  }

  /** Of the class itself, or of one that a container put around it. */
  private boolean isCall(StackFrame frame) {
    return frame.getMethodName().equals(method.getName())
        && method.getDeclaringClass().isAssignableFrom(frame.getDeclaringClass());
  }
}
