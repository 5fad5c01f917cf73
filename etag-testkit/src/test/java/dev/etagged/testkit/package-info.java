@NullMarked
package dev.etagged.testkit;

import org.jspecify.annotations.NullMarked;
