/**
 * Invented identifiers in valid formats: phones, accounts, wallets, handles, devices, documents,
 * plates. May import {@code random}.
 */
@NullMarked
package org.redthread.datasets.identifier;

import org.jspecify.annotations.NullMarked;
