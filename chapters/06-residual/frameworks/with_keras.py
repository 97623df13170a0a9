"""A residual block in the order of pre-activation, and its start from zero."""
import keras
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(1)
depth, width = 100, 256
seeds = keras.random.SeedGenerator(1)


# snippet.block
def block(x, initializer):
    y = layers.BatchNormalization(epsilon=1e-5)(x, training=True)
    y = layers.Activation("relu")(y)
    y = layers.Dense(
        width, use_bias=False, kernel_initializer=initializer
    )(y)
    return layers.add([x, y])  # nothing on the path itself


def growth(initializer):
    x = start = tf.random.normal((256, width))
    above = tf.random.normal((256, width))
    with tf.GradientTape() as tape:
        tape.watch(start)
        for _ in range(depth):
            x = block(x, initializer)
    below = tape.gradient(x, start, output_gradients=above)
    return float(tf.norm(below) / tf.norm(above)) ** 2
# snippet.end


# snippet.zero
he = keras.initializers.HeNormal(seed=seeds)
print("growth", f"{growth(he):.0f}")
print("growth-from-zero", f"{growth('zeros'):.0f}")
# snippet.end
