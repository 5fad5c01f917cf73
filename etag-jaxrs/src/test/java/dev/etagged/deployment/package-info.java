@NullMarked
package dev.etagged.deployment;

import org.jspecify.annotations.NullMarked;
