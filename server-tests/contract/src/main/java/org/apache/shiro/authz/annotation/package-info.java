/** Annotations of other frameworks, without the frameworks. */
@NullMarked
package org.apache.shiro.authz.annotation;

import org.jspecify.annotations.NullMarked;
