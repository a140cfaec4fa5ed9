package org.residua.ui.kit;

import org.residua.bundle.BundleLibrary;
import org.residua.workflow.CalibrateModel;
import org.residua.workflow.OwnModels;
import org.residua.workflow.SurveyData;
import org.residua.workflow.TrainModel;

/**
 * What the page of models works with.
 *
 * @param library all models at hand
 * @param own the user's models
 * @param data looks at data sets
 */
public record ModelWork(
        BundleLibrary library, OwnModels own, SurveyData data, TrainModel train, CalibrateModel calibrate) {}
