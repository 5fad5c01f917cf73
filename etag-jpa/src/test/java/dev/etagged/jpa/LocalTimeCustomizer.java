package dev.etagged.jpa;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;
import org.eclipse.persistence.internal.descriptors.OptimisticLockingPolicy;

/** EclipseLink cannot read what H2 answers when it is asked for the current time. */
public final class LocalTimeCustomizer implements DescriptorCustomizer {

  public LocalTimeCustomizer() {}

  @Override
  public void customize(ClassDescriptor descriptor) throws ReflectiveOperationException {
    OptimisticLockingPolicy policy = descriptor.getOptimisticLockingPolicy();
    if (policy instanceof TimestampLockingPolicy timestamp) {
      timestamp.useLocalTime();
      return;
    }
    // The policies of EclipseLink 5 for the types of java.time, which EclipseLink 4 does not know.
    Class<?> source =
        Class.forName("org.eclipse.persistence.descriptors.JavaTimeLockingPolicy$TimeSource");
    policy
        .getClass()
        .getMethod("setTimeSource", source)
        .invoke(policy, source.getField("Local").get(null));
  }
}
