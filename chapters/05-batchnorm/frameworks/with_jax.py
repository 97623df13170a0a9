"""BatchNorm: its modes, its running statistics, and its factor."""
import jax
import jax.numpy as jnp
from flax import nnx

keys = jax.random.split(jax.random.key(1), 3)
batch = 3 + 2 * jax.random.normal(keys[0], (4, 1))

# snippet.modes
norm = nnx.BatchNorm(1, rngs=nnx.Rngs(1))  # after Linear(use_bias=False)
norm.train()  # sets use_running_average, as does a model that holds it
norm(batch)
mean, variance = batch.mean(), batch.var()
print("mean-taken", f"{norm.mean[0] / mean:.3f}")
moved = (norm.var[0] - 0.99) / (1 - 0.99)
print("variance-taken", f"{moved / variance:.3f}")
print("eps", norm.epsilon)
alone = batch[:1]
norm.eval()
print("alone-eval", f"{norm(alone)[0, 0]:.2f}")
norm.train()
print("alone-train", f"{norm(alone)[0, 0]:.2f}")
# snippet.end

depth, width = 18, 256
rngs = nnx.Rngs(1)
x = jax.random.normal(keys[1], (256, width))
gradient = jax.random.normal(keys[2], (256, width))
steps, sizes = [], []
for _ in range(depth):
    block = nnx.Sequential(
        nnx.Linear(width, width, use_bias=False, rngs=rngs),
        nnx.BatchNorm(width, rngs=rngs),
        jax.nn.relu,
    )
    # The statistics move: jax.vjp needs a module made within.
    graph, state = nnx.split(block)
    x, step = jax.vjp(lambda x: nnx.merge(graph, state, copy=True)(x), x)
    steps.append(step)
for step in reversed(steps):
    (gradient,) = step(gradient)
    sizes.insert(0, jnp.linalg.norm(gradient))
factor = (sizes[1] / sizes[-1]) ** (1 / (depth - 2))
print("relu-factor", f"{factor:.2f}")
