/**
 * Planes that nobody acquired, computed from the slices of a regular stack: which stacks are volumes, where their voxels
 * lie, and the axial, coronal and sagittal planes through them, linear between slices. Evidence takes the same way as
 * grey values. Must not know where slices come from nor what the values mean.
 */
@NullMarked
package org.residua.volume.reslice;

import org.jspecify.annotations.NullMarked;
