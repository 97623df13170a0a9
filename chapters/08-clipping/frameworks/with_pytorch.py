"""Clipping by norm and by value, and what must come before it."""
import math

import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_


def parameter(*gradient):
    value = torch.nn.Parameter(torch.zeros(len(gradient)))
    value.grad = torch.tensor(gradient)
    return value


# snippet.norm
weights = [parameter(3.0, 4.0), parameter(12.0)]
norm = clip_grad_norm_(weights, max_norm=1.0)  # log what it returns
print("norm-before", f"{norm.item():.2f}")
after = "/".join(f"{w.grad.norm().item():.2f}" for w in weights)
print("norms-after", after)

spike = parameter(100.0, 1.0)
clip_grad_value_([spike], 1.0)
angle = torch.atan2(spike.grad[1], spike.grad[0]).item()
turn = math.degrees(angle - math.atan2(1, 100))
print("turn-by-value", f"{turn:.1f}")
# snippet.end

# snippet.order
weight = parameter(0.3 * 65536)  # a loss scaled by 65,536, as in float16
optimizer = torch.optim.SGD([weight], lr=1.0)
scaler = torch.amp.GradScaler("cpu")
scaler.scale(torch.zeros(1))  # what scaler.scale(loss).backward() does first
print("norm-scaled", f"{weight.grad.norm().item():.0f}")
scaler.unscale_(optimizer)  # or the limit is meant for the scaled gradient
norm = clip_grad_norm_([weight], 1.0, error_if_nonfinite=False)
print("norm-unscaled", f"{norm.item():.2f}")
scaler.step(optimizer)  # leaves the update out if a gradient is not finite
scaler.update()
# snippet.end

broken = [parameter(math.inf, 1.0), parameter(2.0)]
clip_grad_norm_(broken, 1.0)
after = torch.cat([weight.grad for weight in broken]).tolist()
print("after-infinity", "/".join(f"{g:.0f}" for g in after))
try:
    clip_grad_norm_(broken, 1.0, error_if_nonfinite=True)
except RuntimeError:
    print("error-if-nonfinite", "RuntimeError")
