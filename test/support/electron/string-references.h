// Node-API 10 can refer to a string, Node-API 8 only to objects.
// This header is put before better-sqlite3's source: a string is kept as the
// only element of an array, and the reference points at that array.
#pragma once

#define NAPI_VERSION 8
#include <node_api.h>

#include <mutex>
#include <unordered_set>

namespace string_references {

struct Boxes {
  std::mutex mutex;
  std::unordered_set<napi_ref> refs;
};

inline Boxes& boxes() {
  // Never freed: references are deleted until the very end of the process.
  static Boxes* instance = new Boxes();
  return *instance;
}

inline napi_status create(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type != napi_string) return napi_create_reference(env, value, count, result);

  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status != napi_ok) return status;

  std::lock_guard<std::mutex> lock(boxes().mutex);
  boxes().refs.insert(*result);
  return napi_ok;
}

inline bool is_box(napi_ref ref) {
  std::lock_guard<std::mutex> lock(boxes().mutex);
  return boxes().refs.count(ref) != 0;
}

inline napi_status get_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == nullptr || !is_box(ref)) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status remove(napi_env env, napi_ref ref) {
  {
    std::lock_guard<std::mutex> lock(boxes().mutex);
    boxes().refs.erase(ref);
  }
  return napi_delete_reference(env, ref);
}

}  // namespace string_references

#define napi_create_reference string_references::create
#define napi_get_reference_value string_references::get_value
#define napi_delete_reference string_references::remove
