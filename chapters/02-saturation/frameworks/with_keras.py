"""Saturated units, layer by layer, and the slope of the sigmoid."""
import keras
import tensorflow as tf

depth, width = 30, 128
seeds = keras.random.SeedGenerator(1)
normal = keras.initializers.RandomNormal(stddev=3 * width**-0.5, seed=seeds)
model = keras.Sequential([keras.Input((width,))])
for _ in range(depth):
    model.add(
        keras.layers.Dense(
            width, "tanh", use_bias=False, kernel_initializer=normal
        )
    )
inputs = keras.random.normal((256, width), seed=seeds)

# snippet.share
inner = keras.Model(model.inputs, [layer.output for layer in model.layers])
share = [
    float(tf.reduce_mean(tf.cast(tf.abs(output) > 0.97, "float32")))
    for output in inner(inputs)
]
print("saturated", f"{share[-1]:.3f}")  # of the last layer
# snippet.end

# snippet.slope
for place in [5.0, 17.0]:
    x = tf.constant(place)
    with tf.GradientTape() as tape:
        tape.watch(x)  # variables are watched, constants are not
        y = keras.activations.sigmoid(x)
    print(f"slope-at-{place:.0f}", f"{float(tape.gradient(y, x)):.4g}")
print("right-at-17", f"{float(tf.sigmoid(x) * tf.sigmoid(-x)):.4g}")
# snippet.end
