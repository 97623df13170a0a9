"""What the initializers draw, and the factor of a tanh layer as it starts."""
import jax
import jax.numpy as jnp
from flax import nnx
from jax.nn import initializers

depth, width = 30, 256


# snippet.variance
def variance(name, weight):
    print(name, f"{1024 * jnp.var(weight):.2f}")  # times the fan-in


key, shape = jax.random.key(1), (1024, 1024)
linear = nnx.Linear(1024, 1024, rngs=nnx.Rngs(1))
variance("linear-default", linear.kernel[...])
variance("he", initializers.he_normal()(key, shape))
variance("glorot", initializers.glorot_uniform()(key, shape))
cut = initializers.truncated_normal(stddev=1024**-0.5)
variance("truncated", cut(key, shape))
print("linear-bias", f"{jnp.var(linear.bias[...]):.2f}")
# snippet.end

rngs = nnx.Rngs(1)
layers = [
    nnx.Linear(width, width, use_bias=False, rngs=rngs) for _ in range(depth)
]
keys = jax.random.split(jax.random.key(2))
x = jax.random.normal(keys[0], (64, width))
gradient = jax.random.normal(keys[1], (64, width))
steps, sizes = [], []
for layer in layers:
    x, step = jax.vjp(lambda x: jnp.tanh(layer(x)), x)
    steps.append(step)
for step in reversed(steps):
    (gradient,) = step(gradient)
    sizes.insert(0, jnp.linalg.norm(gradient))
factor = (sizes[6] / sizes[21]) ** (1 / 15)
print("glorot-factor", f"{factor:.2f}")
