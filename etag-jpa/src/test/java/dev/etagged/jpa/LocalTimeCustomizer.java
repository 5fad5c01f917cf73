package dev.etagged.jpa;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.TimestampLockingPolicy;

/** EclipseLink cannot read what H2 answers when it is asked for the current time. */
public final class LocalTimeCustomizer implements DescriptorCustomizer {

  public LocalTimeCustomizer() {}

  @Override
  public void customize(ClassDescriptor descriptor) {
    ((TimestampLockingPolicy) descriptor.getOptimisticLockingPolicy()).useLocalTime();
  }
}
