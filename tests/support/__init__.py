# SPDX-License-Identifier: MIT
"""What the tests share: assertions, stand-ins for objects, exact results, limits."""
