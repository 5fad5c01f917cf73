/**
 * The interfaces of a module that makes a kind of classes usable as the state of a resource. An
 * application does not need it.
 *
 * <p>A {@link dev.etagged.spi.StateTypeSupport} gives a {@link dev.etagged.spi.StateSource} for
 * each {@link dev.etagged.spi.StateDeclaration}. The source looks up validators, and puts a {@link
 * dev.etagged.spi.WriteGuard} around each {@link dev.etagged.spi.ConditionalWrite}, and a {@link
 * dev.etagged.spi.ReadWatch} around each other method that runs. A {@link
 * dev.etagged.spi.ListenerSupport} gives a listener.
 */
@NullMarked
package dev.etagged.spi;

import org.jspecify.annotations.NullMarked;
