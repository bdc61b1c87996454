// What ImGui's OpenGL backend is told when it asks for WebGL's state, which it puts back after drawing (see
// CMakeLists.txt). It must not ask WebGL: an answer from the GPU waits for everything drawn so far, up to a whole
// frame. Nobody else draws with this context, so any valid state will do.
#include <GLES3/gl3.h>

extern "C" {

void hk_gl_state(GLenum name, GLint* value) {
    switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *value = GL_ZERO; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
        for (int i = 0; i < 4; ++i) value[i] = 0;
        return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING: *value = 0; return;
    default: glGetIntegerv(name, value); // the version and limits, at the start
    }
}

GLboolean hk_gl_is_enabled(GLenum) { return GL_FALSE; }

} // extern "C"
