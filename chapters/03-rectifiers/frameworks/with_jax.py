"""Zeros and silent units of a rectifier network, and what slopes default to."""
import jax
import jax.numpy as jnp
from flax import nnx

keys = jax.random.split(jax.random.key(1), 6)
he = jax.nn.initializers.he_normal()
weights = [he(key, (64, 64)) for key in keys[1:]]
batches = jax.random.normal(keys[0], (4, 128, 64))


# snippet.silent
@jax.jit
def measure(weights, x):
    zeros, active = [], []
    for weight in weights:
        x = jax.nn.relu(x @ weight)
        zeros.append(jnp.mean(x == 0))
        active.append(jnp.any(x > 0, axis=0))
    return zeros, active


results = [measure(weights, batch) for batch in batches]  # not one batch
zeros = [zeros[-1] for zeros, _ in results]
spoke = [active[-1] for _, active in results]
print("zeros", f"{jnp.mean(jnp.stack(zeros)):.2f}")
print("silent", f"{jnp.mean(~jnp.any(jnp.stack(spoke), axis=0)):.2f}")
# snippet.end

# snippet.defaults
print("leaky-slope", f"{-jax.nn.leaky_relu(-1.0):.2f}")
prelu = nnx.PReLU()
print("prelu-slope", f"{-prelu(jnp.array(-1.0)):.2f}")
x = jnp.linspace(0, 3, 3001)
slope = jax.vmap(jax.grad(jax.nn.gelu))(x)
print("gelu-default", f"{slope.max():.5f}")
exact = jax.vmap(jax.grad(lambda x: jax.nn.gelu(x, approximate=False)))(x)
print("gelu-none", f"{exact.max():.5f}")
# snippet.end
