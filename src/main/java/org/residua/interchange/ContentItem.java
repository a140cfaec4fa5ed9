package org.residua.interchange;

import static org.residua.interchange.CommonModules.decimals;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.study.SliceRef;

/** An item of the content tree of a structured report (PS3.3 C.17.3), with its relationship to the one above. */
record ContentItem(Attributes attributes) {
    private static ContentItem of(String relationship, String type, CodedConcept name) {
        Attributes item = new Attributes();
        item.setString(Tag.RelationshipType, VR.CS, relationship);
        item.setString(Tag.ValueType, VR.CS, type);
        name.in(item, Tag.ConceptNameCodeSequence);
        return new ContentItem(item);
    }

    static ContentItem container(CodedConcept name) {
        ContentItem container = of("CONTAINS", "CONTAINER", name);
        container.attributes.setString(Tag.ContinuityOfContent, VR.CS, "SEPARATE");
        return container;
    }

    static ContentItem code(String relationship, CodedConcept name, CodedConcept value) {
        ContentItem item = of(relationship, "CODE", name);
        value.in(item.attributes, Tag.ConceptCodeSequence);
        return item;
    }

    static ContentItem text(String relationship, CodedConcept name, String value) {
        ContentItem item = of(relationship, "TEXT", name);
        item.attributes.setString(Tag.TextValue, VR.UT, value);
        return item;
    }

    static ContentItem uid(String relationship, CodedConcept name, String value) {
        ContentItem item = of(relationship, "UIDREF", name);
        item.attributes.setString(Tag.UID, VR.UI, value);
        return item;
    }

    static ContentItem number(CodedConcept name, double value, CodedConcept unit) {
        ContentItem item = of("CONTAINS", "NUM", name);
        Attributes measured = new Attributes();
        decimals(measured, Tag.NumericValue, value);
        measured.setDouble(Tag.FloatingPointValue, VR.FD, value);
        unit.in(measured, Tag.MeasurementUnitsCodeSequence);
        item.attributes.newSequence(Tag.MeasuredValueSequence, 1).add(measured);
        return item;
    }

    /** An image by itself, without a name. */
    static ContentItem image(String relationship, SliceRef ref) {
        Attributes item = new Attributes();
        item.setString(Tag.RelationshipType, VR.CS, relationship);
        item.setString(Tag.ValueType, VR.CS, "IMAGE");
        item.newSequence(Tag.ReferencedSOPSequence, 1).add(ResultObject.reference(ref));
        return new ContentItem(item);
    }

    /** A closed line on an image: columns and rows, the outer corner of the image being 0, 0 (PS3.3 C.18.6). */
    static ContentItem outline(CodedConcept name, float[] corners, SliceRef image) {
        ContentItem item = of("CONTAINS", "SCOORD", name);
        item.attributes.setString(Tag.GraphicType, VR.CS, "POLYLINE");
        item.attributes.setFloat(Tag.GraphicData, VR.FL, corners);
        item.add(image("SELECTED FROM", image));
        return item;
    }

    /** A closed line in the patient: x, y, z in mm (PS3.3 C.18.9). */
    static ContentItem outlineInPatient(CodedConcept name, float[] cornersMm, String frameOfReferenceUid) {
        ContentItem item = of("CONTAINS", "SCOORD3D", name);
        item.attributes.setString(Tag.GraphicType, VR.CS, "POLYGON");
        item.attributes.setFloat(Tag.GraphicData, VR.FL, cornersMm);
        item.attributes.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, frameOfReferenceUid);
        return item;
    }

    /** Says which template it follows (PS3.3 C.18.8). */
    ContentItem template(String identifier) {
        Attributes template = new Attributes();
        template.setString(Tag.MappingResource, VR.CS, "DCMR");
        template.setString(Tag.TemplateIdentifier, VR.CS, identifier);
        attributes.newSequence(Tag.ContentTemplateSequence, 1).add(template);
        return this;
    }

    /** Puts items below this one. */
    ContentItem add(ContentItem... children) {
        Sequence content = attributes.getSequence(Tag.ContentSequence);
        if (content == null) {
            content = attributes.newSequence(Tag.ContentSequence, children.length);
        }
        for (ContentItem child : children) {
            content.add(child.attributes);
        }
        return this;
    }
}
