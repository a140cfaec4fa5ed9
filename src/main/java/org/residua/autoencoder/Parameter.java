package org.residua.autoencoder;

/** Values of one array of weights while a network lives, and the slope of the loss along each. */
record Parameter(WeightSpec spec, float[] values, float[] gradient) {}
