package org.residua.ui.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How the value of a setting stands in a file.
 *
 * @param write makes what stands there
 * @param read makes the value of it; throws {@link IllegalArgumentException} where it is none
 */
record Form<T>(Function<T, JsonNode> write, Function<JsonNode, T> read) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static Form<Boolean> yesOrNo() {
        return new Form<>(JSON::booleanNode, node -> {
            require(node.isBoolean());
            return node.booleanValue();
        });
    }

    /** Both bounds are allowed. */
    static Form<Double> number(double least, double most) {
        return new Form<>(JSON::numberNode, node -> {
            require(node.isNumber() && node.doubleValue() >= least && node.doubleValue() <= most);
            return node.doubleValue();
        });
    }

    /** Both bounds are allowed. */
    static Form<Integer> whole(int least, int most) {
        return new Form<>(JSON::numberNode, node -> {
            require(node.isInt() && node.intValue() >= least && node.intValue() <= most);
            return node.intValue();
        });
    }

    static Form<String> text(int longest) {
        return new Form<>(JSON::textNode, node -> {
            require(node.isTextual() && node.textValue().length() <= longest);
            return node.textValue();
        });
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> kind) {
        return new Form<>(value -> JSON.textNode(value.name()), node -> Enum.valueOf(kind, node.asText()));
    }

    static <T> Form<List<T>> listOf(Form<T> each) {
        return new Form<>(
                list -> JSON.arrayNode().addAll(list.stream().map(each.write).toList()), node -> {
                    require(node.isArray());
                    List<T> list = new ArrayList<>();
                    node.forEach(item -> list.add(each.read.apply(item)));
                    return List.copyOf(list);
                });
    }

    /** Under names. */
    static <T> Form<Map<String, T>> mapOf(Form<T> each) {
        return new Form<>(
                map -> {
                    var object = JSON.objectNode();
                    map.forEach((name, value) -> object.set(name, each.write.apply(value)));
                    return object;
                },
                node -> {
                    require(node.isObject());
                    Map<String, T> map = new LinkedHashMap<>();
                    node.properties().forEach(entry -> map.put(entry.getKey(), each.read.apply(entry.getValue())));
                    return Map.copyOf(map);
                });
    }

    /** The same for a value that another stands for in the file. */
    <S> Form<S> as(Function<T, S> inward, Function<S, T> outward) {
        return new Form<>(value -> write.apply(outward.apply(value)), node -> inward.apply(read.apply(node)));
    }

    static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not such a value");
        }
    }
}
