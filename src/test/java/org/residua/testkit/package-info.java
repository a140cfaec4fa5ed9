/** What several packages' tests share: slices, series and bundles made by hand. */
@NullMarked
package org.residua.testkit;

import org.jspecify.annotations.NullMarked;
