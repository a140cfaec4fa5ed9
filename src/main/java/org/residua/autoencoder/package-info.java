/**
 * The networks: families behind one interface, the trainer, and the compiled plan that runs a trained network.
 * The only package that knows the tensor library; nothing of it is in a public signature.
 */
@NullMarked
package org.residua.autoencoder;

import org.jspecify.annotations.NullMarked;
