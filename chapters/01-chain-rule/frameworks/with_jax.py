"""The gradient of the signal, layer by layer, in a deep ReLU network."""
import jax
import jax.numpy as jnp

depth, width = 30, 64
keys = jax.random.split(jax.random.key(1), depth + 1)
weights = [jax.random.normal(k, (width, width)) / width**0.5 for k in keys[1:]]
inputs = jax.random.normal(keys[0], (32, width))
labels = jnp.arange(32)


# snippet.zeros
def loss(weights, zeros):
    x = inputs
    for weight, zero in zip(weights, zeros):
        z = x @ weight + zero  # its gradient is the one for z
        x = jax.nn.relu(z)
    return -jnp.mean(jax.nn.log_softmax(z)[jnp.arange(32), labels])


zeros = [jnp.zeros((32, width))] * depth
gradients = jax.grad(loss, argnums=(1, 0))(weights, zeros)
for name, layers in zip(["signal", "weight"], gradients):
    norms = [float(jnp.linalg.norm(layer)) for layer in layers]
    factor = (norms[0] / norms[-1]) ** (1 / (depth - 1))
    print(f"{name}-factor", f"{factor:.2f}")
# snippet.end
